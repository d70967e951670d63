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
                capitalMm: 15.3,
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

    function test_main_buttons_are_bigger_data() {
        return root.panels_data();
    }

    function test_main_buttons_are_bigger(panel) {
        root.show(panel);
        verify(Theme.primaryPx / Theme.pxPerMm >= (panel.inches < 15 ? 18 : 25));
        verify(Theme.primaryWidthPx / Theme.pxPerMm >= 25);
        verify(Theme.primaryPx > Theme.targetPx);
    }

    function test_no_text_is_too_small_to_read_data() {
        return root.panels_data();
    }

    // ADA 707.7.2: capitals of 4.8 mm at least, captions too.
    function test_no_text_is_too_small_to_read(panel) {
        root.show(panel);
        for (const px of [Theme.quietPx, Theme.labelPx, Theme.titlePx, Theme.headlinePx, Theme.stripPx])
            verify(px * Theme.capitalsPerEm / Theme.pxPerMm >= 4.75);
    }

    function test_reading_text_doubles_and_labels_grow_by_a_third_as_much_data() {
        return root.panels_data();
    }

    function test_reading_text_doubles_and_labels_grow_by_a_third_as_much(panel) {
        root.show(panel);
        const body = Theme.bodyPx;
        const label = Theme.labelPx;
        const target = Theme.targetPx;
        Theme.textScale = 200;
        fuzzyCompare(Theme.bodyPx, 2 * body, 1);
        fuzzyCompare(Theme.labelPx, 1.3 * label, 1);
        verify(Theme.targetPx >= target);
        verify(Theme.targetPx >= Theme.labelPx);
        // Bold, and on the small panel a little less: there it must leave room for its picture.
        verify(Theme.headlinePx >= Theme.bodyPx * 0.85);
    }

    function test_size_follows_the_panel_not_the_pixels() {
        root.show({
            inches: 23.8,
            width: 1920,
            height: 1080
        });
        const body = Theme.bodyPx;
        root.show({
            inches: 23.8,
            width: 3840,
            height: 2160
        });
        fuzzyCompare(Theme.bodyPx, 2 * body, 1);
    }

    function test_upright() {
        verify(!Theme.portrait);
        root.show(root.panels_data()[2]);
        verify(Theme.portrait);
    }

    function test_calm_moves_nothing() {
        verify(Theme.slideMs > 0);
        verify(Theme.moveMs > 0);
        Theme.calm = true;
        compare(Theme.slideMs, 0);
        compare(Theme.moveMs, 0);
    }

    function cleanup() {
        root.show(root.panels_data()[1]);
        Theme.textScale = 100;
        Theme.calm = false;
    }
}
