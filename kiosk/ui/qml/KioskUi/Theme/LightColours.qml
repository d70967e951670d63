import QtQuick

Colours {
    paper: "#f7f4ed"
    card: "#ffffff"
    stage: "#e3eef0"
    ink: "#10303a"
    quietInk: "#33505a"
    edge: "#6b858e"
    accent: "#0b5563"
    onAccent: "#ffffff"
    chosen: "#e6f1f2"
    help: "#9c1c1c"
    onHelp: "#ffffff"
    helpEdge: "#9c1c1c"
    benefit: "#0b5563"
    harm: "#7a3308"
    finding: "#3b4a86"
    calloutKey: "#dcecee"
    calloutCareful: "#fbe9cf"
    message: "#c2410c"
    body: "#6b858e"
    scrim: "#10303a"
}
