import QtTest
import KioskUi.Theme

// The table of reference panels: sizes are stated in millimetres and hold on each.
TestCase {
    id: root

    function show(panel) {
        Theme.panelInches = panel.inches;
        Theme.pixelWidth = panel.width;
        Theme.pixelHeight = panel.height;
    }

    function panels_data() {
        return [
            {
                tag: "10.1 inch",
                inches: 10.1,
                width: 1280,
                height: 800,
                capitalMm: 4.9,
                targetMm: 15
            },
            {
                tag: "23.8 inch",
                inches: 23.8,
                width: 1920,
                height: 1080,
                capitalMm: 7.3,
                targetMm: 20
            },
            {
                tag: "23.8 inch upright",
                inches: 23.8,
                width: 1080,
                height: 1920,
                capitalMm: 7.3,
                targetMm: 20
            },
            {
                tag: "55 inch",
                inches: 55,
                width: 3840,
                height: 2160,
                capitalMm: 12.2,
                targetMm: 20
            }
        ];
    }

    name: "Theme"

    function test_capitals_are_as_high_as_the_table_says_data() {
        return root.panels_data();
    }

    function test_capitals_are_as_high_as_the_table_says(panel) {
        root.show(panel);
        fuzzyCompare(Theme.bodyPx * Theme.capitalsPerEm / Theme.pxPerMm, panel.capitalMm, 0.1);
    }

    function test_targets_are_no_smaller_than_a_finger_needs_data() {
        return root.panels_data();
    }

    function test_targets_are_no_smaller_than_a_finger_needs(panel) {
        root.show(panel);
        verify(Theme.targetPx / Theme.pxPerMm >= panel.targetMm);
        verify(Theme.betweenPx / Theme.pxPerMm >= 3);
    }

    function cleanup() {
        root.show(root.panels_data()[1]);
    }
}
