pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// Tells staff how far the way in is: the corner that is held fills, then the opposite one waits.
Item {
    id: root

    required property DeskView desk

    Loader {
        active: root.desk.held
        anchors.fill: parent

        sourceComponent: Item {
            CornerMark {
                id: held

                cornerX: root.desk.heldX
                cornerY: root.desk.heldY

                NumberAnimation on filled {
                    duration: Theme.holdMs
                    from: 0
                    to: 1
                }
            }
        }
    }
    Loader {
        active: root.desk.wanted
        anchors.fill: parent

        sourceComponent: Item {
            CornerMark {
                cornerX: root.desk.wantedX
                cornerY: root.desk.wantedY
            }
        }
    }
}
