import QtQuick

Colours {
    paper: "#0e1c21"
    card: "#172a31"
    stage: "#13262d"
    ink: "#f2f5f3"
    quietInk: "#c3d1d4"
    edge: "#7f99a1"
    accent: "#8fd8e2"
    onAccent: "#06262c"
    chosen: "#1b353d"
    help: "#9c1c1c"
    onHelp: "#ffffff"
    helpEdge: "#ff9d94"
    benefit: "#8fd8e2"
    harm: "#ffb780"
    finding: "#b9c4ff"
    calloutKey: "#1c3a42"
    calloutCareful: "#43320f"
    message: "#ffffff"
    body: "#7f99a1"
    scrim: "#000000"
}
