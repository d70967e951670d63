pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Millimetres become pixels here and nowhere else. Sizes come from the reference panels:
// capital height is 0.7 degree at the reading distance (EN 301 549, 5.1.4).
QtObject {
    id: root

    // Set once by Main.
    property real pixelWidth: 1920
    property real pixelHeight: 1080
    property real panelInches: 23.8
    property string look: "light"
    property int textScale: 100
    property bool calm: false
    property bool low: false
    // Of the script that is shown.
    property string family: "Atkinson Hyperlegible"
    property real capitalsPerEm: 0.668
    property real linesPerEm: 1.24
    property bool kerned: true

    readonly property LightColours lightColours: LightColours {}
    readonly property DarkColours darkColours: DarkColours {}
    readonly property ContrastColours contrastColours: ContrastColours {}
    readonly property CreamColours creamColours: CreamColours {}
    readonly property Colours colours: root.look === "dark" ? root.darkColours : root.look === "contrast" ? root.contrastColours : root.look === "cream" ? root.creamColours : root.lightColours

    readonly property real pxPerMm: Math.hypot(root.pixelWidth, root.pixelHeight) / (root.panelInches * 25.4)
    readonly property bool small: root.panelInches < 15
    readonly property bool portrait: root.pixelHeight > root.pixelWidth
    readonly property bool outlined: root.look === "contrast"

    // Type
    // A big panel is read from farther than the arm that touches it.
    readonly property real readingDistanceMm: root.panelInches < 15 ? 400 : root.panelInches < 40 ? 600 : 1250
    readonly property real capitalMm: root.readingDistanceMm * 0.01222
    readonly property real leastCapitalMm: 4.8
    readonly property real leastPx: root.mm(root.leastCapitalMm) / root.capitalsPerEm
    readonly property real readingScale: root.textScale / 100
    // Fixed labels grow by a third where reading text doubles: they start at full height.
    readonly property real labelScale: 1 + (root.readingScale - 1) * 0.3
    readonly property real basePx: root.mm(root.capitalMm) / root.capitalsPerEm
    readonly property real bodyPx: Math.round(root.basePx * root.readingScale)
    readonly property real labelPx: Math.round(root.basePx * root.labelScale)
    readonly property real quietPx: Math.ceil(Math.max(root.leastPx, root.basePx * 0.8) * root.labelScale)
    // Beside two buttons on the small panel there is no room to grow; one tap shows it all large.
    readonly property real stripPx: root.small ? Math.round(root.basePx) : root.quietPx
    readonly property real stageLabelPx: root.small ? root.stripPx : root.labelPx
    readonly property real headlinePx: Math.round(root.basePx * root.readingScale * (root.textScale > 100 ? (root.small ? 0.88 : 1.1) : root.small ? 1.3 : 1.45))
    // Of a part of a step: in big text less than a headline by so much that it is not taken for one.
    // An upright screen has the height, and its headline is said small above the words below an array.
    readonly property real subheadPx: root.textScale > 100 && !root.portrait ? Math.max(root.labelPx, Math.round(root.bodyPx * 0.82)) : root.bodyPx
    // Of whose words or which question they are, also on an upright screen.
    readonly property real namePx: root.textScale > 100 ? Math.max(root.labelPx, Math.round(root.bodyPx * 0.82)) : root.bodyPx
    // Of a question and of its answers, which share a screen.
    readonly property real questionPx: root.tight && root.readingScale < 2 ? root.labelPx : root.namePx
    readonly property real titlePx: Math.round(root.basePx * root.labelScale * (root.small ? 1.2 : 1.7))
    // The icon before a sentence on a tint, about as high as its capitals, and what parts them.
    readonly property real signPx: Math.round(root.bodyPx * (root.textScale > 100 ? 0.75 : 0.85))
    readonly property real signGapPx: Math.round(root.tight ? root.unit * 0.8 : Math.max(root.unit * 0.8, root.bodyPx * 0.3))
    // Where the words of a list and of a tint above and below it begin.
    readonly property real signedPx: Math.round(root.unit * 0.8) + root.signPx + root.signGapPx
    // The mark of a word to explain, at the end of its line.
    readonly property real markPx: Math.round(root.bodyPx * (root.tight ? 0.7 : 0.8))
    // 80 characters at most (WCAG 1.4.8); a character is at least 0.41 em wide.
    readonly property real longestLineEm: 33
    // Where there is no room below danger signs for the word that more of them follow.
    readonly property bool moreAbove: root.small || (root.low && root.textScale > 100)
    // Where every line counts.
    readonly property bool tight: root.small && root.textScale > 100
    readonly property real lineHeight: root.tight ? 1.0 : 1.11
    readonly property real headlineLineHeight: 1.0

    // Space and targets
    // A target is never lower than its label either: on a big panel 20 mm are less than that.
    readonly property real targetPx: Math.ceil(Math.max(root.mm(root.small ? 15 : 20), root.labelPx * 1.5))
    // A box to tick is no higher: on the small panel its words want the width.
    readonly property real tickPx: root.targetPx * (root.small ? 0.62 : 0.78)
    readonly property real primaryPx: Math.ceil(Math.max(root.mm(root.small ? 18 : 25), root.labelPx * 1.7))
    readonly property real primaryWidthPx: Math.ceil(root.mm(25))
    readonly property real cardPx: root.small ? root.targetPx : root.primaryPx
    readonly property real betweenPx: Math.ceil(root.mm(3)) + 1
    // Between the rows of a step; and what draws a name closer to what it names, where every line counts.
    readonly property real rowGapPx: Math.max(root.betweenPx, Math.round(root.unit * 0.65))
    readonly property real nearerPx: root.tight ? root.rowGapPx : 0
    readonly property real barMarginPx: root.small || root.portrait ? root.unit : root.marginPx
    readonly property real unit: Math.round(root.basePx * 0.5)
    readonly property real marginPx: Math.round(root.basePx * (root.small ? 0.7 : 1.2))
    readonly property real radiusPx: Math.round(root.basePx * 0.45)
    readonly property real hairPx: Math.max(1, Math.round(root.mm(0.4)))
    readonly property real focusPx: Math.max(3, Math.round(root.mm(1.2)))

    // Motion explains; with calm there is none.
    readonly property int slideMs: root.calm ? 0 : 220
    readonly property int moveMs: root.calm ? 0 : 900
    readonly property int travelMs: 3200
    // From the moment the mark of a held corner shows until it counts.
    readonly property int holdMs: root.calm ? 0 : 1300

    // What the marked people of an array have in common has its colour everywhere.
    function meant(meaning: string): color {
        return meaning === "benefit" ? root.colours.benefit : meaning === "harm" ? root.colours.harm : root.colours.finding;
    }
    function mm(millimetres: real): real {
        return millimetres * root.pxPerMm;
    }
}
