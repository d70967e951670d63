import QtQuick

// One look. Every text pair stands at 7:1 or better, every edge and icon at 3:1 or better
// (WCAG 1.4.6 and 1.4.11); tests measure the pairs.
QtObject {
    required property color paper
    required property color card
    required property color stage
    required property color ink
    required property color quietInk
    required property color edge
    required property color accent
    required property color onAccent
    required property color chosen
    required property color help
    required property color onHelp
    required property color helpEdge
    required property color benefit
    required property color harm
    required property color finding
    // The people of an array who are not marked: line and figure, and the ground of both.
    required property color others
    required property color othersGround
    required property color calloutKey
    required property color calloutCareful
    required property color said
    required property color message
    required property color messageEdge
    required property color body
    required property color scrim
}
