pragma ComponentBehavior: Bound

import QtQuick

// Making a screen takes longer than a finger waits: each is made once, in idle moments or when it
// is first shown, and kept. What is kept and not shown can be neither seen nor reached.
Loader {
    id: root

    required property bool shown
    required property bool prepared
    property bool made: false

    active: root.shown || root.prepared || root.made
    asynchronous: !root.shown
    enabled: root.shown
    visible: root.shown

    onLoaded: root.made = true
}
