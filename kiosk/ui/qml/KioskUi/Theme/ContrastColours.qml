import QtQuick

Colours {
    paper: "#000000"
    card: "#000000"
    stage: "#000000"
    ink: "#ffffff"
    quietInk: "#ffffff"
    edge: "#ffffff"
    accent: "#ffe54a"
    onAccent: "#000000"
    chosen: "#3a3500"
    help: "#9c0000"
    onHelp: "#ffffff"
    helpEdge: "#ffffff"
    benefit: "#6ff0ff"
    harm: "#ffb14a"
    finding: "#d3c4ff"
    calloutKey: "#001f26"
    calloutCareful: "#2b1c00"
    message: "#ffffff"
    body: "#7c7c7c"
    scrim: "#000000"
}
