import QtTest
import KioskUi.Theme

// Every look can be read: 7:1 for text, 3:1 for edges, icons and marks (WCAG 1.4.6 and 1.4.11).
TestCase {
    id: root

    readonly property list<string> looks: ["light", "dark", "contrast", "cream"]
    readonly property list<string> grounds: ["paper", "card", "stage"]

    function linear(part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    function luminance(colour) {
        return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
    }

    function contrast(one, other) {
        const lights = [luminance(Theme.colours[one]), luminance(Theme.colours[other])];
        return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
    }

    function each_look(pairs) {
        let rows = [];
        for (const look of root.looks)
            for (const [one, other] of pairs)
                rows.push({
                    tag: look + ": " + one + " on " + other,
                    look: look,
                    one: one,
                    other: other
                });
        return rows;
    }

    function on_every_ground(names) {
        let pairs = [];
        for (const name of names)
            for (const ground of root.grounds)
                pairs.push([name, ground]);
        return pairs;
    }

    name: "Looks"

    function cleanup() {
        Theme.look = "light";
    }

    function test_the_measure_itself() {
        Theme.look = "contrast";
        fuzzyCompare(contrast("ink", "paper"), 21, 0.01);
        fuzzyCompare(contrast("paper", "paper"), 1, 0.01);
    }

    function test_text_can_be_read_data() {
        const texts = on_every_ground(["ink", "quietInk"]);
        const more = [["accent", "paper"], ["accent", "card"], ["harm", "stage"], ["benefit", "stage"], ["ink", "chosen"], ["ink", "calloutKey"], ["ink", "said"]];
        const last = [["ink", "calloutCareful"], ["onAccent", "accent"], ["onHelp", "help"]];
        return each_look([...texts, ...more, ...last]);
    }

    function test_text_can_be_read(row) {
        Theme.look = row.look;
        const found = contrast(row.one, row.other);
        verify(found >= 7, found.toFixed(2));
    }

    function test_edges_and_marks_can_be_seen_data() {
        const marks = on_every_ground(["edge", "accent"]);
        return each_look([...marks, ["finding", "stage"], ["message", "messageEdge"], ["accent", "chosen"]]);
    }

    function test_edges_and_marks_can_be_seen(row) {
        Theme.look = row.look;
        const found = contrast(row.one, row.other);
        verify(found >= 3, found.toFixed(2));
    }

    function test_help_now_stands_out_from_the_bar_data() {
        return each_look([["help", "card"]]);
    }

    // By its ground or by its edge.
    function test_help_now_stands_out_from_the_bar(row) {
        Theme.look = row.look;
        const found = Math.max(contrast("help", "card"), contrast("helpEdge", "card"));
        verify(found >= 3, found.toFixed(2));
    }

    function test_looks_differ() {
        const papers = root.looks.map(look => {
            Theme.look = look;
            return Theme.colours.paper.toString();
        });
        compare(new Set(papers).size, root.looks.length);
    }
}
