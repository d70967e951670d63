import QtQuick
import QtTest
import KioskUi.Controls
import KioskUi.Theme

// A large card: icon, title, one line, and whether it was seen.
Item {
    id: root

    height: 600
    width: 1200

    Component {
        id: maker

        Card {
            iconName: "fa6s.clock"
            lead: "About one minute."
            note: ""
            picture: ""
            seen: false
            title: "In short"
            width: 500
        }
    }

    SignalSpy {
        id: activations

        signalName: "activated"
        target: test.card
    }

    TestCase {
        id: test

        property Card card

        function make(properties) {
            test.card = createTemporaryObject(maker, root, properties);
            activations.clear();
            waitForRendering(root);
        }

        function below(item, fits) {
            let found = [];
            for (const child of item.children)
                if (child.visible)
                    found = found.concat(fits(child) ? [child] : [], below(child, fits));
            return found;
        }

        function texts() {
            return below(test.card.contentItem, item => item instanceof Words).map(words => words.text);
        }

        function icons() {
            return below(test.card.contentItem, item => item instanceof Icon).map(icon => icon.name);
        }

        name: "Card"
        when: windowShown

        function cleanup() {
            Theme.panelInches = 23.8;
        }

        function test_a_new_card() {
            make({});
            compare(texts(), ["In short", "About one minute."]);
            compare(icons(), ["fa6s.clock"]);
            compare(test.card.Accessible.name, "In short");
            compare(test.card.Accessible.description, "About one minute.");
            compare(test.card.Accessible.role, Accessible.Button);
        }

        function test_a_card_that_was_seen_says_so_in_words_and_shape() {
            make({
                note: "Seen",
                seen: true
            });
            compare(texts(), ["In short", "About one minute.", "Seen"]);
            compare(icons(), ["fa6s.clock", "fa6s.circle-check"]);
            compare(test.card.Accessible.name, "In short. Seen");
        }

        function test_a_card_that_was_seen_in_part_has_another_shape() {
            make({
                note: "1 of 3 seen"
            });
            compare(icons(), ["fa6s.clock", "fa6s.circle-half-stroke"]);
        }

        function test_a_card_of_a_title_alone() {
            make({
                iconName: "",
                lead: ""
            });
            compare(texts(), ["In short"]);
            compare(icons(), []);
        }

        function test_on_the_small_panel_the_line_makes_room() {
            Theme.panelInches = 10.1;
            make({});
            compare(texts(), ["In short"]);
            compare(test.card.Accessible.description, "About one minute.");
        }

        function test_it_is_high_enough_for_its_words() {
            make({
                lead: "A line that is so long that it has to take a second and perhaps a third line."
            });
            const last = below(test.card.contentItem, item => item instanceof Words).pop();
            verify(last.lineCount > 1);
            const bottom = last.mapToItem(test.card, 0, last.height).y;
            verify(bottom <= test.card.height);
        }

        function test_words_with_signs_stand_as_they_are() {
            make({
                title: "Heat & <nerves>"
            });
            const title = below(test.card.contentItem, item => item instanceof Words)[0];
            compare(title.textFormat, Text.PlainText);
        }

        function test_a_tap_anywhere_on_it() {
            make({
                title: "Tapped"
            });
            mouseClick(test.card, 480, 10);
            compare(activations.count, 1);
        }
    }
}
