pragma ComponentBehavior: Bound

import QtQuick
import KioskBridge
import KioskUi.Theme

// Tells staff how far the way in is: the corner that is held fills, then the opposite one waits.
Item {
    id: root

    required property StaffView staff

    Loader {
        active: root.staff.held
        anchors.fill: parent

        sourceComponent: Item {
            CornerMark {
                id: held

                cornerX: root.staff.heldX
                cornerY: root.staff.heldY

                NumberAnimation on filled {
                    duration: Theme.holdMs
                    from: 0
                    to: 1
                }
            }
        }
    }
    Loader {
        active: root.staff.wanted
        anchors.fill: parent

        sourceComponent: Item {
            CornerMark {
                cornerX: root.staff.wantedX
                cornerY: root.staff.wantedY
            }
        }
    }
}
