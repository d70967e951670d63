import QtQuick
import QtTest
import KioskUi.Controls
import KioskUi.Theme

// A rounded button with an icon and a word.
Item {
    id: root

    height: 600
    width: 1200

    Component {
        id: maker

        PillButton {
            label: "Home"
            text: "Home"
        }
    }

    TestCase {
        id: test

        function make(properties) {
            const button = createTemporaryObject(maker, root, properties);
            waitForRendering(root);
            return button;
        }

        function words_of(button) {
            return findChildren(button.contentItem, item => item instanceof Words)[0];
        }

        function icon_of(button) {
            return findChildren(button.contentItem, item => item instanceof Icon)[0];
        }

        // Every item below another that fits.
        function findChildren(item, fits) {
            let found = [];
            for (const child of item.children)
                found = found.concat(fits(child) ? [child] : [], findChildren(child, fits));
            return found;
        }

        function left_of(item) {
            return item.mapToItem(root, 0, 0).x;
        }

        name: "PillButton"
        when: windowShown

        function test_it_is_as_wide_as_its_icon_and_word() {
            const plain = make({});
            const iconed = make({
                iconName: "fa6s.house"
            });
            verify(iconed.implicitWidth > plain.implicitWidth + iconed.iconPx);
            verify(plain.implicitHeight >= Theme.targetPx);
        }

        function test_a_longer_word_makes_it_wider() {
            const longer = make({
                text: "Where this comes from"
            });
            verify(longer.implicitWidth > make({}).implicitWidth * 2);
        }

        function test_a_word_too_long_for_its_room_takes_more_lines() {
            const one = make({});
            const two = make({
                text: "Where this comes from",
                width: 220
            });
            verify(words_of(two).lineCount > 1);
            verify(words_of(two).width <= two.width);
            verify(two.implicitHeight >= words_of(two).height);
            compare(words_of(one).lineCount, 1);
        }

        function test_the_icon_stands_before_or_after_the_word() {
            const before = make({
                iconName: "fa6s.house"
            });
            const after = make({
                iconName: "fa6s.house",
                iconAfter: true
            });
            verify(left_of(icon_of(before)) < left_of(words_of(before)));
            verify(left_of(icon_of(after)) > left_of(words_of(after)));
        }

        function test_mirrored_the_icon_stands_on_the_other_side() {
            const button = make({
                iconName: "fa6s.house"
            });
            button.LayoutMirroring.enabled = true;
            waitForRendering(root);
            verify(left_of(icon_of(button)) > left_of(words_of(button)));
        }

        function test_without_an_icon_none_is_asked_for() {
            const icon = icon_of(make({}));
            verify(!icon.visible);
            compare(icon.source, Qt.url(""));
        }

        function test_colours_say_what_kind_it_is_data() {
            return [
                {
                    tag: "usual",
                    properties: {},
                    ground: Theme.colours.card,
                    ink: Theme.colours.ink
                },
                {
                    tag: "primary",
                    properties: {
                        primary: true
                    },
                    ground: Theme.colours.accent,
                    ink: Theme.colours.onAccent
                },
                {
                    tag: "urgent",
                    properties: {
                        urgent: true
                    },
                    ground: Theme.colours.help,
                    ink: Theme.colours.onHelp
                }
            ];
        }

        function test_colours_say_what_kind_it_is(row) {
            const button = make(row.properties);
            compare(button.background.color, row.ground);
            compare(words_of(button).color, row.ink);
        }

        function test_a_finger_on_it_shows() {
            const button = make({});
            const before = Qt.color(button.background.color);
            mousePress(button);
            verify(!Qt.colorEqual(button.background.color, before));
            mouseRelease(button);
            verify(Qt.colorEqual(button.background.color, before));
        }

        function test_what_is_switched_off_looks_so() {
            verify(make({
                enabled: false
            }).background.opacity < make({}).background.opacity);
        }

        function test_assistive_technology_hears_the_label_once() {
            const button = make({
                label: "Comfort: text size and colours",
                text: "Comfort"
            });
            compare(button.Accessible.role, Accessible.Button);
            compare(button.Accessible.name, "Comfort: text size and colours");
            verify(words_of(button).Accessible.ignored);
        }
    }
}
