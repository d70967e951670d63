import QtQuick
import QtTest
import KioskUi.Controls
import KioskUi.Theme

// The only text of the kiosk.
Item {
    id: root

    height: 600
    width: 1000

    Component {
        id: maker

        Words {}
    }

    TestCase {
        id: test

        function make(properties) {
            return createTemporaryObject(maker, root, properties);
        }

        name: "Words"
        when: windowShown

        function cleanup() {
            Theme.textScale = 100;
        }

        function test_plain_words_stand_as_they_are_data() {
            return [
                {
                    tag: "a number in angles",
                    text: "020 7946 0000 <ext 5>"
                },
                {
                    tag: "less than",
                    text: "p < 0.05 in 20 people"
                },
                {
                    tag: "an entity",
                    text: "Smith &amp; Sons"
                }
            ];
        }

        function test_plain_words_stand_as_they_are(row) {
            // Without markup each sign takes its place: twice the text is more than twice as wide.
            const once = make({
                text: row.text
            });
            const without = make({
                text: row.text.replace(/[<>&;]/g, "")
            });
            verify(once.implicitWidth > without.implicitWidth);
        }

        function test_styled_words_are_bold_where_they_say_so() {
            const plain = make({
                styled: true,
                text: "not you"
            });
            const bold = make({
                styled: true,
                text: "<b>not you</b>"
            });
            verify(bold.implicitWidth > plain.implicitWidth);
            verify(bold.implicitWidth < plain.implicitWidth * 1.5);
        }

        function test_styled_signs_are_one_sign_each() {
            compare(make({
                styled: true,
                text: "a &amp; b"
            }).implicitWidth, make({
                text: "a & b"
            }).implicitWidth);
        }

        function test_what_they_are_and_what_is_said() {
            const words = make({
                text: "A nerve"
            });
            compare(words.Accessible.role, Accessible.StaticText);
            compare(words.Accessible.name, "A nerve");
            verify(!words.Accessible.ignored);
        }

        function test_a_heading_is_one() {
            compare(make({
                heading: true,
                text: "The nerve"
            }).Accessible.role, Accessible.Heading);
        }

        function test_what_is_said_may_differ_from_what_is_shown() {
            const words = make({
                spoken: "A nerve",
                styled: true,
                text: "A <b>nerve</b>"
            });
            compare(words.Accessible.name, "A nerve");
        }

        function test_what_the_button_around_them_says_is_not_said_twice() {
            verify(make({
                spoken: "",
                text: "Home"
            }).Accessible.ignored);
        }

        function test_they_wrap_and_are_not_justified() {
            const words = make({
                text: "Heat stops the small nerve of the joint for a while.",
                width: 300
            });
            verify(words.lineCount > 1);
            verify(words.contentWidth <= 300);
            compare(words.horizontalAlignment, Text.AlignLeft);
        }

        function test_mirrored_they_stand_at_the_right() {
            const words = make({
                text: "Heat",
                width: 300
            });
            words.LayoutMirroring.enabled = true;
            compare(words.effectiveHorizontalAlignment, Text.AlignRight);
        }

        function test_what_is_latin_stands_at_the_left_also_mirrored() {
            const words = make({
                latin: true,
                text: "Pain Medicine, 2020",
                width: 300
            });
            compare(words.effectiveHorizontalAlignment, Text.AlignLeft);
            words.LayoutMirroring.enabled = true;
            compare(words.effectiveHorizontalAlignment, Text.AlignLeft);
        }

        function test_marks_of_direction_are_not_said() {
            compare(make({
                text: "\u200f\u2068NHS\u2069, \u2066L4\u2069 X-\u2060ray display.\u200blook"
            }).Accessible.name, "NHS, L4 X-ray display.look");
        }

        function test_they_grow_with_the_reader_s_choice() {
            const words = make({
                text: "Heat"
            });
            const usual = words.font.pixelSize;
            Theme.textScale = 200;
            verify(Math.abs(words.font.pixelSize - 2 * usual) <= 1);
        }

        function test_the_bundled_family_is_used() {
            compare(make({
                text: "Heat"
            }).fontInfo.family, "Atkinson Hyperlegible");
        }
    }
}
