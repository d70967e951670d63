<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_GB">
<context>
    <name>AnswerRow</name>
    <message>
        <source>Read more: %1</source>
        <translation>Leer más: %1</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Leer más</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>%1. Touch to start</source>
        <translation>%1. Toque aquí para empezar</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque aquí</translation>
    </message>
    <message>
        <source>Feeling very unwell now? Tell the staff at the desk.</source>
        <translation>¿Se siente muy mal ahora? Avise al personal del mostrador.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Comfort: text size and colours</source>
        <translation>Ajustes: tamaño del texto y colores</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Usual text. It is at %1 percent now</source>
        <translation>Texto normal. Ahora está al %1 por ciento</translation>
    </message>
    <message>
        <source>Larger text. It is at %1 percent now</source>
        <translation>Texto más grande. Ahora está al %1 por ciento</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lenta</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápida</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Oír</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Oír más</translation>
    </message>
    <message>
        <source>Stop the voice. You can go on from here</source>
        <translation>Parar la voz. Puede seguir desde aquí</translation>
    </message>
    <message>
        <source>Go on: read aloud from here</source>
        <translation>Oír más: leer en voz alta desde aquí</translation>
    </message>
    <message>
        <source>Listen: hear this read aloud. Others near you may hear it too</source>
        <translation>Oír: se lee esto en voz alta. Quienes están cerca también pueden oírlo</translation>
    </message>
    <message>
        <source>Again: say this sentence once more</source>
        <translation>Repetir: decir esta frase otra vez</translation>
    </message>
    <message>
        <source>Slower: the voice</source>
        <translation>Más lenta: la voz</translation>
    </message>
    <message>
        <source>Faster: the voice</source>
        <translation>Más rápida: la voz</translation>
    </message>
    <message>
        <source>Higher: use the whole screen</source>
        <translation>Subir: usar toda la pantalla</translation>
    </message>
    <message>
        <source>Lower: bring everything within reach</source>
        <translation>Bajar: poner todo al alcance</translation>
    </message>
    <message>
        <source>Ask at the desk for a headset</source>
        <translation>Pida auriculares en el mostrador</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Ayuda ahora</translation>
    </message>
</context>
<context>
    <name>CellsLine</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>¿Qué significa “%1”?</translation>
    </message>
</context>
<context>
    <name>ChapterScreen</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Let us look again: %1</source>
        <translation>Veámoslo otra vez: %1</translation>
    </message>
    <message>
        <source>Let us look again</source>
        <translation>Veámoslo otra vez</translation>
    </message>
</context>
<context>
    <name>CleaningScreen</name>
    <message>
        <source>You can wipe the screen now</source>
        <translation>Ya puede limpiar la pantalla</translation>
    </message>
    <message>
        <source>Touch does nothing until the time is up.</source>
        <translation>Los toques no hacen nada hasta que pase el tiempo.</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Comfort</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Usual: 100 percent</source>
        <translation>Normal: 100 por ciento</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large: 150 percent</source>
        <translation>Grande: 150 por ciento</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Largest: 200 percent</source>
        <translation>Muy grande: 200 por ciento</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>Velocidad de la voz</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lenta</translation>
    </message>
    <message>
        <source>Usual speed of the voice</source>
        <translation>Velocidad normal de la voz</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápida</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>Crema</translation>
    </message>
    <message>
        <source>Loudness of the voice</source>
        <translation>Volumen de la voz</translation>
    </message>
    <message>
        <source>Others near you may hear the voice. Ask the staff at the desk for a headset.</source>
        <translation>Quienes están cerca pueden oír la voz. Pida auriculares al personal del mostrador.</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Height of the buttons</source>
        <translation>Altura de los botones</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Toda la pantalla</translation>
    </message>
    <message>
        <source>Lower, within reach</source>
        <translation>Abajo, al alcance</translation>
    </message>
    <message>
        <source>Moving pictures</source>
        <translation>Imágenes en movimiento</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>En movimiento</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Quietas</translation>
    </message>
    <message>
        <source>Needles in pictures</source>
        <translation>Agujas en las imágenes</translation>
    </message>
    <message>
        <source>Shown: needles in pictures</source>
        <translation>Se ven: agujas en las imágenes</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Se ven</translation>
    </message>
    <message>
        <source>Hidden: needles in pictures</source>
        <translation>No se ven: agujas en las imágenes</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>No se ven</translation>
    </message>
    <message>
        <source>People in pictures</source>
        <translation>Personas en las imágenes</translation>
    </message>
    <message>
        <source>Mixed: people in pictures</source>
        <translation>Variadas: personas en las imágenes</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>Variadas</translation>
    </message>
    <message>
        <source>Light skin: people in pictures</source>
        <translation>Piel clara: personas en las imágenes</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Piel clara</translation>
    </message>
    <message>
        <source>Medium skin: people in pictures</source>
        <translation>Piel media: personas en las imágenes</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>Piel media</translation>
    </message>
    <message>
        <source>Deep skin: people in pictures</source>
        <translation>Piel oscura: personas en las imágenes</translation>
    </message>
    <message>
        <source>Deep skin</source>
        <translation>Piel oscura</translation>
    </message>
    <message>
        <source>When you leave, the next person gets the usual screen.</source>
        <translation>Cuando usted se va, la siguiente persona ve la pantalla normal.</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>End the kiosk?</source>
        <translation>¿Cerrar el quiosco?</translation>
    </message>
    <message>
        <source>Restart the kiosk?</source>
        <translation>¿Reiniciar el quiosco?</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>Cerrar el quiosco</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Reiniciar el quiosco</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Cerrarlo</translation>
    </message>
    <message>
        <source>Restart it</source>
        <translation>Reiniciarlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>EmptyScreen</name>
    <message>
        <source>This screen is taking a break</source>
        <translation>Esta pantalla está en pausa</translation>
    </message>
    <message>
        <source>Please ask the staff at the desk. If you feel very unwell, tell them now.</source>
        <translation>Pregunte al personal del mostrador. Si se siente muy mal, avise ahora.</translation>
    </message>
</context>
<context>
    <name>FieldName</name>
    <message>
        <source>May be good</source>
        <translation>Puede ser bueno</translation>
    </message>
    <message>
        <source>May be bad</source>
        <translation>Puede ser malo</translation>
    </message>
    <message>
        <source>How sure are we?</source>
        <translation>¿Estamos seguros?</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>I am done. Forget what I tapped.</source>
        <translation>He terminado. Olvidar lo que toqué.</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>He terminado</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still reading?</source>
        <translation>¿Sigue leyendo?</translation>
    </message>
    <message>
        <source>I am still reading</source>
        <translation>Sigo leyendo</translation>
    </message>
    <message>
        <source>I am done. Forget what I tapped.</source>
        <translation>He terminado. Olvidar lo que toqué.</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>He terminado</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>Keys of a keypad</source>
        <translation>Teclas externas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, until now %2</source>
        <translation>%1 (hasta ahora: %2)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>No hay esa tecla</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>A PIN has at least {shortest} digits.</source>
        <translation>Un PIN tiene al menos {shortest} cifras.</translation>
    </message>
    <message>
        <source>A PIN has at most {longest} digits.</source>
        <translation>Un PIN tiene como máximo {longest} cifras.</translation>
    </message>
    <message>
        <source>A square code for the camera of a phone. {count}</source>
        <translation>Un código cuadrado para la cámara de un teléfono. {count}</translation>
    </message>
    <message>
        <source>A usual keyboard needs none of this: its keys always work.</source>
        <translation>Un teclado normal siempre funciona.</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>En contra</translation>
    </message>
    <message>
        <source>All digits are the same.
Choose another PIN.</source>
        <translation>Todas las cifras son iguales.
Elija otro PIN.</translation>
    </message>
    <message>
        <source>Are you still reading? {countdown}</source>
        <translation>¿Sigue leyendo? {countdown}</translation>
    </message>
    <message>
        <source>At 0: {low}. At {top}: {high}.</source>
        <translation>En 0: {low}. En {top}: {high}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Box, not ticked</source>
        <translation>Casilla, sin marcar</translation>
    </message>
    <message>
        <source>Box, ticked</source>
        <translation>Casilla, marcada</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Botón</translation>
    </message>
    <message>
        <source>Call your clinic: {number}</source>
        <translation>Llame a su clínica: {number}</translation>
    </message>
    <message>
        <source>Checked by {name}</source>
        <translation>Revisado por {name}</translation>
    </message>
    <message>
        <source>Checked by {name}, {role}, {date}</source>
        <translation>Revisado por {name}, {role}, {date}</translation>
    </message>
    <message>
        <source>Choice, chosen</source>
        <translation>Opción, elegida</translation>
    </message>
    <message>
        <source>Choice, not chosen</source>
        <translation>Opción, no elegida</translation>
    </message>
    <message>
        <source>Code {number} of {of}</source>
        <translation>Código {number} de {of}</translation>
    </message>
    <message>
        <source>Content {content}, newest page of {day}</source>
        <translation>Contenido {content}, página más nueva del {day}</translation>
    </message>
    <message>
        <source>Disputes this</source>
        <translation>No está de acuerdo</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Emergency number: call {number}</source>
        <translation>Número de emergencias: llame al {number}</translation>
    </message>
    <message>
        <source>First now: {told}</source>
        <translation>Primero ahora: {told}</translation>
    </message>
    <message>
        <source>For some people</source>
        <translation>Para algunas personas</translation>
    </message>
    <message>
        <source>For your phone</source>
        <translation>Para su teléfono</translation>
    </message>
    <message>
        <source>From behind</source>
        <translation>Por detrás</translation>
    </message>
    <message>
        <source>From behind, left</source>
        <translation>Por detrás, izquierda</translation>
    </message>
    <message>
        <source>From behind, right</source>
        <translation>Por detrás, derecha</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Por delante</translation>
    </message>
    <message>
        <source>From the front, left</source>
        <translation>Por delante, izquierda</translation>
    </message>
    <message>
        <source>From the front, right</source>
        <translation>Por delante, derecha</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Por la izquierda</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>Por la derecha</translation>
    </message>
    <message>
        <source>General information: ask your team what fits you. Version {version}.</source>
        <translation>Información general: pregunte a su equipo qué le conviene. Versión {version}.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Here is a square code for the camera of a phone.</source>
        <translation>Aquí hay un código cuadrado para la cámara de un teléfono.</translation>
    </message>
    <message>
        <source>Hold Help for two seconds to end the voice.</source>
        <translation>Mantenga pulsada Ayuda dos segundos para apagar la voz.</translation>
    </message>
    <message>
        <source>Hold the camera of your phone over a code. It needs no internet.</source>
        <translation>Apunte la cámara de su teléfono a un código. No necesita internet.</translation>
    </message>
    <message>
        <source>Hold the camera of your phone over a code. Only the web page needs internet.</source>
        <translation>Apunte la cámara de su teléfono a un código. Solo la página web necesita internet.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>How sure are we?</source>
        <translation>¿Estamos seguros?</translation>
    </message>
    <message>
        <source>If nothing comes out, please ask at the desk.</source>
        <translation>Si no sale nada, pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>In it: {titles}</source>
        <translation>Contiene: {titles}</translation>
    </message>
    <message>
        <source>In the picture:</source>
        <translation>En la imagen:</translation>
    </message>
    <message>
        <source>Its words have not been recorded yet. The staff at the desk can read them with you.</source>
        <translation>Sus palabras todavía no se han grabado. El personal del mostrador puede leerlas con usted.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Let us look again</source>
        <translation>Veámoslo otra vez</translation>
    </message>
    <message>
        <source>Letters left: {letters}</source>
        <translation>Letras que quedan: {letters}</translation>
    </message>
    <message>
        <source>Loudness and speed of the voice are under Comfort.</source>
        <translation>El volumen y la velocidad de la voz están en Ajustes.</translation>
    </message>
    <message>
        <source>May be bad</source>
        <translation>Puede ser malo</translation>
    </message>
    <message>
        <source>May be good</source>
        <translation>Puede ser bueno</translation>
    </message>
    <message>
        <source>Newest page of {day}</source>
        <translation>Página más nueva del {day}</translation>
    </message>
    <message>
        <source>No PIN can be kept, because the kiosk cannot write to {folder} ({reason}). Ask IT to let it write there.</source>
        <translation>No se puede guardar un PIN, porque el quiosco no puede escribir en {folder} ({reason}). Pida a informática que se lo permita.</translation>
    </message>
    <message>
        <source>No digit typed</source>
        <translation>Ninguna cifra escrita</translation>
    </message>
    <message>
        <source>No key was pressed. There is nothing to write.</source>
        <translation>No se pulsó ninguna tecla. No hay nada que escribir.</translation>
    </message>
    <message>
        <source>No pages are shown.</source>
        <translation>No se muestra ninguna página.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Todavía sin resultado</translation>
    </message>
    <message>
        <source>Nobody has checked this translation yet. It may have mistakes. If something is not clear, ask your team. You may ask for an interpreter.</source>
        <translation>Nadie ha revisado aún esta traducción. Puede tener errores. Si algo no está claro, pregunte a su equipo. Puede pedir un intérprete.</translation>
    </message>
    <message>
        <source>None since the start.</source>
        <translation>Ninguno desde el inicio.</translation>
    </message>
    <message>
        <source>Not re-checked.</source>
        <translation>No se ha comprobado de nuevo.</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Not yet checked by a clinician</source>
        <translation>Sin revisión médica</translation>
    </message>
    <message>
        <source>One code holds it all</source>
        <translation>Un código lo contiene todo</translation>
    </message>
    <message>
        <source>One digit typed</source>
        <translation>Una cifra escrita</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>One moment. The voice is starting.</source>
        <translation>Un momento. La voz se está preparando.</translation>
    </message>
    <message>
        <source>One page is past its review date: see the guide for staff.</source>
        <translation>Una página ha pasado su fecha de revisión: vea la guía para el personal.</translation>
    </message>
    <message>
        <source>One since the start.</source>
        <translation>Uno desde el inicio.</translation>
    </message>
    <message>
        <source>Only in English so far</source>
        <translation>Solo en inglés</translation>
    </message>
    <message>
        <source>Only in English so far, and not yet checked</source>
        <translation>Solo en inglés y sin revisar</translation>
    </message>
    <message>
        <source>Overdue: checked by {name}</source>
        <translation>Fuera de plazo: revisado por {name}</translation>
    </message>
    <message>
        <source>Overdue: not yet checked by a clinician</source>
        <translation>Fuera de plazo: sin revisión médica</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Patients cannot use it until it is back. That takes some seconds.</source>
        <translation>Los pacientes no pueden usarlo hasta que vuelva. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>Patients cannot use it until it is started again.</source>
        <translation>Los pacientes no pueden usarlo hasta que se inicie de nuevo.</translation>
    </message>
    <message>
        <source>Please take your paper. If nothing comes out, ask at the desk.</source>
        <translation>Recoja su papel. Si no sale nada, pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>Press Down for the next item, and Up for the one before.</source>
        <translation>Pulse Abajo para lo siguiente y Arriba para lo anterior.</translation>
    </message>
    <message>
        <source>Press Down to hear what you can choose.</source>
        <translation>Pulse Abajo para oír lo que puede elegir.</translation>
    </message>
    <message>
        <source>Press Help again for the danger signs.</source>
        <translation>Pulse Ayuda otra vez para oír las señales de peligro.</translation>
    </message>
    <message>
        <source>Press Help to hear where you are.</source>
        <translation>Pulse Ayuda para oír dónde está.</translation>
    </message>
    <message>
        <source>Press Right to go on and Left to go back. They change a value, too.</source>
        <translation>Pulse Derecha para seguir e Izquierda para volver. También cambian un valor.</translation>
    </message>
    <message>
        <source>Press Select, in the middle, to do what an item says.</source>
        <translation>Pulse Elegir, en el centro, para hacer lo que se dice.</translation>
    </message>
    <message>
        <source>Press the key for: {action}</source>
        <translation>Pulse la tecla para: {action}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>Control deslizante</translation>
    </message>
    <message>
        <source>The loudspeaker or headset does not answer. Please tell the staff at the desk. They can read this with you.</source>
        <translation>El altavoz o los auriculares no responden. Avise al personal del mostrador. Pueden leer esto con usted.</translation>
    </message>
    <message>
        <source>There is no sound now</source>
        <translation>Ahora no hay sonido</translation>
    </message>
    <message>
        <source>There is nothing more this way.</source>
        <translation>Por aquí no hay nada más.</translation>
    </message>
    <message>
        <source>This cannot be read aloud</source>
        <translation>Esto no se puede leer en voz alta</translation>
    </message>
    <message>
        <source>This is not recorded. Please ask at the desk.</source>
        <translation>Esto no está grabado. Pregunte en el mostrador.</translation>
    </message>
    <message>
        <source>This is not recorded. Please read it on the screen.</source>
        <translation>Esto no está grabado. Léalo en la pantalla.</translation>
    </message>
    <message>
        <source>At most {of}. Taken out: {name}</source>
        <translation>Se pueden elegir {of}. Se quitó: {name}</translation>
    </message>
    <message>
        <source>Translation not yet checked</source>
        <translation>Traducción sin revisar</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Paso {step} de {steps}</translation>
    </message>
    <message>
        <source>Text and translation not yet checked</source>
        <translation>Texto y traducción sin revisar</translation>
    </message>
    <message>
        <source>That is not the PIN.
One try is left.</source>
        <translation>Ese no es el PIN.
Queda un intento.</translation>
    </message>
    <message>
        <source>The PIN cannot be checked ({reason}). Start the computer again. If that does not help, ask IT to install the kiosk again.</source>
        <translation>No se puede comprobar el PIN ({reason}). Reinicie el equipo. Si no sirve, pida a informática que instale de nuevo el quiosco.</translation>
    </message>
    <message>
        <source>The digits are in a row.
Choose another PIN.</source>
        <translation>Las cifras van seguidas.
Elija otro PIN.</translation>
    </message>
    <message>
        <source>The file with the PIN is damaged. Ask IT to set a new PIN with the command “kiosk pin”, or to remove the file {file}.</source>
        <translation>El archivo con el PIN está dañado. Pida a informática que ponga un PIN nuevo con el comando “kiosk pin”, o que quite el archivo {file}.</translation>
    </message>
    <message>
        <source>The first {shown} are listed.</source>
        <translation>Se muestran los primeros {shown}.</translation>
    </message>
    <message>
        <source>The kiosk never writes this file itself.</source>
        <translation>El quiosco nunca escribe este archivo.</translation>
    </message>
    <message>
        <source>The screen has started again. Nothing of the last visit is kept.</source>
        <translation>La pantalla ha empezado de nuevo. Nada de la última visita se guarda.</translation>
    </message>
    <message>
        <source>The screen starts again in one second.</source>
        <translation>La pantalla empieza de nuevo en un segundo.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.
Start again.</source>
        <translation>Los dos PIN no son iguales.
Empiece de nuevo.</translation>
    </message>
    <message>
        <source>This is for staff. To go back, touch Cancel.</source>
        <translation>Esto es para el personal. Para volver, toque Cancelar.</translation>
    </message>
    <message>
        <source>This one opens the clinic’s own web page. Your phone needs the internet for it.</source>
        <translation>Este abre la página web de la clínica. Su teléfono necesita internet para eso.</translation>
    </message>
    <message>
        <source>This screen speaks to you now.</source>
        <translation>Esta pantalla le habla ahora.</translation>
    </message>
    <message>
        <source>To hear a screen again, press Select right after it.</source>
        <translation>Para oír otra vez una pantalla, pulse Elegir justo después.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in {time}.</source>
        <translation>Demasiados intentos erróneos. Pruebe de nuevo en {time}.</translation>
    </message>
    <message>
        <source>Type the same digits once more.</source>
        <translation>Escriba las mismas cifras otra vez.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>We read its summary, or its own page.</source>
        <translation>Leímos su resumen o su propia página.</translation>
    </message>
    <message>
        <source>We read this in another text that reports it.</source>
        <translation>Leímos esto en otro texto que lo cuenta.</translation>
    </message>
    <message>
        <source>We worked this out from published numbers.</source>
        <translation>Lo calculamos a partir de cifras publicadas.</translation>
    </message>
    <message>
        <source>What does this word mean?</source>
        <translation>¿Qué significa esta palabra?</translation>
    </message>
    <message>
        <source>What this picture shows</source>
        <translation>Qué muestra esta imagen</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué le gustaría saber?</translation>
    </message>
    <message>
        <source>Who was studied?</source>
        <translation>¿A quién se estudió?</translation>
    </message>
    <message>
        <source>Write these lines into the settings file, then restart the kiosk.</source>
        <translation>Escriba estas líneas en el archivo de ajustes y reinicie el quiosco.</translation>
    </message>
    <message>
        <source>Written {written}. It was to be reviewed by {review}, and was not. Some of it may be out of date: ask your team.</source>
        <translation>Escrito el {written}. Debía revisarse antes del {review}, y no se hizo. Una parte puede estar anticuada: pregunte a su equipo.</translation>
    </message>
    <message>
        <source>Written {written}. Review by {review}.</source>
        <translation>Escrito el {written}. Revisión antes del {review}.</translation>
    </message>
    <message>
        <source>You are here:</source>
        <translation>Usted está aquí:</translation>
    </message>
    <message>
        <source>Your paper is on its way to the printer.</source>
        <translation>Su papel va de camino a la impresora.</translation>
    </message>
    <message>
        <source>Your phone keeps it as a contact. It needs no internet.</source>
        <translation>Su teléfono lo guarda como contacto. No necesita internet.</translation>
    </message>
    <message>
        <source>Your phone shows it as text. It needs no internet.</source>
        <translation>Su teléfono lo muestra como texto. No necesita internet.</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>código {code}</translation>
    </message>
    <message>
        <source>from the command line</source>
        <translation>de la línea de comandos</translation>
    </message>
    <message>
        <source>from {file}</source>
        <translation>de {file}</translation>
    </message>
    <message>
        <source>from {file}, line {line}</source>
        <translation>de {file}, línea {line}</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>pulgadas</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>no page open</source>
        <translation>ninguna página abierta</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin valor</translation>
    </message>
    <message>
        <source>one minute</source>
        <translation>un minuto</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>página {page}</translation>
    </message>
    <message>
        <source>part {part} of {parts}</source>
        <translation>parte {part} de {parts}</translation>
    </message>
    <message>
        <source>the usual value</source>
        <translation>el valor normal</translation>
    </message>
    <message>
        <source>{action} has no key.</source>
        <translation>{action} no tiene tecla.</translation>
    </message>
    <message>
        <source>{action} is {code}.</source>
        <translation>{action}: {code}.</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>{at} de {of}</translation>
    </message>
    <message>
        <source>{picked} of {of} picked</source>
        <translation>{picked} de {of} elegidas</translation>
    </message>
    <message>
        <source>{point}. The words here are about this.</source>
        <translation>{point}. El texto de aquí trata de esto.</translation>
    </message>
    <message>
        <source>{seen} of {pages} seen</source>
        <translation>{seen} de {pages} vistas</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits. Staff need it to open the staff screen.</source>
        <translation>De {shortest} a {longest} cifras. El personal lo necesita para abrir su pantalla.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN.
{count} tries are left.</source>
        <translation>
            <numerusform>Ese no es el PIN.
Queda {count} intento.</numerusform>
            <numerusform>Ese no es el PIN.
Quedan {count} intentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The screen starts again in {count} seconds.</source>
        <translation>
            <numerusform>La pantalla empieza de nuevo en {count} segundo.</numerusform>
            <numerusform>La pantalla empieza de nuevo en {count} segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can pick {count} more</source>
        <translation>
            <numerusform>Puede elegir {count} más</numerusform>
            <numerusform>Puede elegir {count} más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} digits typed</source>
        <translation>
            <numerusform>{count} cifra escrita</numerusform>
            <numerusform>{count} cifras escritas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation>
            <numerusform>{count} minuto</numerusform>
            <numerusform>{count} minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pages are past their review date: see the guide for staff.</source>
        <translation>
            <numerusform>{count} página ha pasado su fecha de revisión: vea la guía para el personal.</numerusform>
            <numerusform>{count} páginas han pasado su fecha de revisión: vea la guía para el personal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} since the start.</source>
        <translation>
            <numerusform>{count} desde el inicio.</numerusform>
            <numerusform>{count} desde el inicio.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>When you leave, the next person gets the usual screen.</source>
        <translation>Cuando usted se va, la siguiente persona ve la pantalla normal.</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Este quiosco</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Wrong in the settings file</source>
        <translation>Errores en el archivo de ajustes</translation>
    </message>
    <message>
        <source>Settings in force</source>
        <translation>Ajustes en uso</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>Limpiar pantalla</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Keys of a keypad</source>
        <translation>Teclas externas</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>Al quiosco</translation>
    </message>
</context>
<context>
    <name>MissingPane</name>
    <message>
        <source>Sorry, this picture is not here today.</source>
        <translation>Lo sentimos, esta imagen no está hoy.</translation>
    </message>
</context>
<context>
    <name>MoreSigns</name>
    <message>
        <source>More danger signs: touch Next</source>
        <translation>Hay más señales de peligro: toque Seguir</translation>
    </message>
    <message>
        <source>More signs: touch Next</source>
        <translation>Hay más señales: toque Seguir</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>The PIN does not work</source>
        <translation>El PIN no funciona</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PickedRow</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Subir: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Bajar: %1</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>Quitar: %1</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff PIN</source>
        <translation>PIN del personal</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Elija un PIN</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <translation>El PIN otra vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>Less: %1</source>
        <translation>Menos: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Más: %1</translation>
    </message>
</context>
<context>
    <name>ReadMoreRow</name>
    <message>
        <source>Read more: %1</source>
        <translation>Leer más: %1</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Leer más</translation>
    </message>
</context>
<context>
    <name>ReaderScreen</name>
    <message>
        <source>More danger signs: touch Next</source>
        <translation>Hay más señales de peligro: toque Seguir</translation>
    </message>
    <message>
        <source>More signs: touch Next</source>
        <translation>Hay más señales: toque Seguir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Seguir: %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Sorry, this page is not here today</source>
        <translation>Lo sentimos, esta página no está hoy</translation>
    </message>
    <message>
        <source>Please ask the staff at the desk about it. The other pages are there for you.</source>
        <translation>Pregunte por ella al personal del mostrador. Puede leer las otras páginas.</translation>
    </message>
</context>
<context>
    <name>RowFrame</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>¿Qué significa “%1”?</translation>
    </message>
</context>
<context>
    <name>SceneLabel</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>¿Qué significa “%1”?</translation>
    </message>
</context>
<context>
    <name>SceneSlider</name>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Qué muestra la imagen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Scroll up</source>
        <translation>Subir el texto</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Bajar el texto</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SourcesSheet</name>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>This is general information. It does not assess you or recommend a treatment. Ask your team.</source>
        <translation>Esta es información general. No evalúa su caso ni recomienda un tratamiento. Pregunte a su equipo.</translation>
    </message>
    <message>
        <source>About this information</source>
        <translation>Sobre esta información</translation>
    </message>
</context>
<context>
    <name>StageFrame</name>
    <message>
        <source>Play again</source>
        <translation>Ver otra vez</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>In words: what this picture shows</source>
        <translation>En palabras: qué muestra esta imagen</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Swap the order. First now: %1</source>
        <translation>Invertir el orden. Primero ahora: %1</translation>
    </message>
    <message>
        <source>Swap the order</source>
        <translation>Invertir</translation>
    </message>
    <message>
        <source>Who was studied?</source>
        <translation>¿A quién se estudió?</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Nothing you touch here is kept.</source>
        <translation>Nada de lo que toque aquí se guarda.</translation>
    </message>
</context>
<context>
    <name>TrustStrip</name>
    <message>
        <source>%1. Sources. Where this comes from</source>
        <translation>%1. Fuentes. De dónde viene esto</translation>
    </message>
    <message>
        <source>%1 · Sources</source>
        <translation>%1 · Fuentes</translation>
    </message>
</context>
<context>
    <name>TurnBar</name>
    <message>
        <source>Turn left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>Girar la imagen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Girar a la derecha</translation>
    </message>
</context>
<context>
    <name>ValueItem</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>WriteSheet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Touch the letters</source>
        <translation>Toque las letras</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Números y signos</translation>
    </message>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
</TS>
