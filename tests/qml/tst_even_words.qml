import QtQuick
import QtTest
import KioskUi.Controls

Item {
    id: root

    height: 400
    width: 600

    Words {
        id: plain

        font.pixelSize: 40
        text: even.text
        width: even.room
    }
    EvenWords {
        id: even

        font.pixelSize: 40
        room: 560
    }
    TestCase {
        function test_a_last_word_stands_alone_no_longer() {
            even.text = "Small joints guide how you move";
            compare(plain.lineCount, 2);
            compare(even.lineCount, 2);
            verify(even.contentWidth < plain.contentWidth * 0.8);
        }
        function test_words_of_one_line_keep_the_room() {
            even.text = "It has risks";
            compare(even.lineCount, 1);
            compare(even.width, even.room);
        }
        function test_no_line_is_added() {
            for (const text of ["Not a known treatment for swollen veins", "Nobody-can-tell-how-long for you", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"]) {
                even.text = text;
                compare(even.lineCount, plain.lineCount);
            }
        }

        name: "EvenWords"
        when: windowShown
    }
}
