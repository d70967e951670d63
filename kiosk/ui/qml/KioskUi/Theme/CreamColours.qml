import QtQuick

Colours {
    paper: "#fbf0d6"
    card: "#fff8e8"
    stage: "#f0e6cb"
    ink: "#2c2513"
    quietInk: "#4d4227"
    edge: "#86764e"
    accent: "#0d4f56"
    onAccent: "#fffaf0"
    chosen: "#e6e1c0"
    help: "#961b1b"
    onHelp: "#fffaf0"
    helpEdge: "#961b1b"
    benefit: "#0d4f56"
    harm: "#6e2f05"
    finding: "#3a4377"
    calloutKey: "#e9e7cd"
    calloutCareful: "#f7dfb5"
    message: "#b23b08"
    body: "#86764e"
    scrim: "#2c2513"
}
