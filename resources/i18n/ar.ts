<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_GB">
<context>
    <name>AnswerRow</name>
    <message>
        <source>Read more: %1</source>
        <translation>اقرأ المزيد: %1</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>اقرأ المزيد</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>%1. Touch to start</source>
        <translation>%1. المس الشاشة لتبدأ</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>المس الشاشة لتبدأ</translation>
    </message>
    <message>
        <source>Feeling very unwell now? Tell the staff at the desk.</source>
        <translation>هل تشعر أن حالتك سيئة جدًا الآن؟ أخبر الموظفين عند مكتب الاستقبال.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>مساعدة الآن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>أعد</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>النص المعتاد</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استمع</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>Stop the voice. You can go on from here</source>
        <translation>أوقف الصوت. يمكنك أن تتابع من هنا</translation>
    </message>
    <message>
        <source>Go on: read aloud from here</source>
        <translation>تابع: اقرأ بصوت عالٍ من هنا</translation>
    </message>
    <message>
        <source>Listen: hear this read aloud. Others near you may hear it too</source>
        <translation>استمع: اسمع هذا مقروءًا بصوت عالٍ. قد يسمعه آخرون بقربك أيضًا</translation>
    </message>
    <message>
        <source>Again: say this sentence once more</source>
        <translation>أعد: قل هذه الجملة مرة أخرى</translation>
    </message>
    <message>
        <source>Slower: the voice</source>
        <translation>أبطأ: الصوت</translation>
    </message>
    <message>
        <source>Faster: the voice</source>
        <translation>أسرع: الصوت</translation>
    </message>
    <message>
        <source>Comfort: text size and colours</source>
        <translation>الإعدادات: حجم النص والألوان</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>Usual text. It is at %1 percent now</source>
        <translation>النص المعتاد. هو الآن %1 في المئة</translation>
    </message>
    <message>
        <source>Larger text. It is at %1 percent now</source>
        <translation>نص أكبر. هو الآن %1 في المئة</translation>
    </message>
    <message>
        <source>Higher: use the whole screen</source>
        <translation>أعلى: استعمل الشاشة كلها</translation>
    </message>
    <message>
        <source>Lower: bring everything within reach</source>
        <translation>أسفل: اجعل كل شيء في متناول يدك</translation>
    </message>
    <message>
        <source>Ask at the desk for a headset</source>
        <translation>اطلب سماعة رأس من مكتب الاستقبال</translation>
    </message>
</context>
<context>
    <name>CellsLine</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>ما معنى «%1»؟</translation>
    </message>
</context>
<context>
    <name>ChapterScreen</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
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
        <translation>لننظر مرة أخرى: %1</translation>
    </message>
    <message>
        <source>Let us look again</source>
        <translation>لننظر مرة أخرى</translation>
    </message>
</context>
<context>
    <name>CleaningScreen</name>
    <message>
        <source>You can wipe the screen now</source>
        <translation>يمكنك مسح الشاشة الآن</translation>
    </message>
    <message>
        <source>Touch does nothing until the time is up.</source>
        <translation>اللمس لا يفعل شيئًا حتى ينتهي الوقت.</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Comfort</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Usual: 100 percent</source>
        <translation>معتاد: 100 في المئة</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>معتاد</translation>
    </message>
    <message>
        <source>Large: 150 percent</source>
        <translation>كبير: 150 في المئة</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Largest: 200 percent</source>
        <translation>الأكبر: 200 في المئة</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>سرعة الصوت</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Usual speed of the voice</source>
        <translation>السرعة المعتادة للصوت</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>كريمي</translation>
    </message>
    <message>
        <source>Loudness of the voice</source>
        <translation>علو الصوت</translation>
    </message>
    <message>
        <source>Others near you may hear the voice. Ask the staff at the desk for a headset.</source>
        <translation>قد يسمع آخرون بقربك الصوت. اطلب سماعة رأس من مكتب الاستقبال.</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>خافت</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>معتاد</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>عالٍ</translation>
    </message>
    <message>
        <source>Height of the buttons</source>
        <translation>ارتفاع الأزرار</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>الشاشة كلها</translation>
    </message>
    <message>
        <source>Lower, within reach</source>
        <translation>أسفل، في متناول اليد</translation>
    </message>
    <message>
        <source>Moving pictures</source>
        <translation>الصور المتحركة</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>متحركة</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>ثابتة</translation>
    </message>
    <message>
        <source>Needles in pictures</source>
        <translation>الإبر في الصور</translation>
    </message>
    <message>
        <source>Shown: needles in pictures</source>
        <translation>ظاهرة: الإبر في الصور</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>ظاهرة</translation>
    </message>
    <message>
        <source>Hidden: needles in pictures</source>
        <translation>مخفية: الإبر في الصور</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفية</translation>
    </message>
    <message>
        <source>People in pictures</source>
        <translation>الناس في الصور</translation>
    </message>
    <message>
        <source>Mixed: people in pictures</source>
        <translation>متنوعون: الناس في الصور</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>متنوعون</translation>
    </message>
    <message>
        <source>Light skin: people in pictures</source>
        <translation>بشرة فاتحة: الناس في الصور</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>بشرة فاتحة</translation>
    </message>
    <message>
        <source>Medium skin: people in pictures</source>
        <translation>بشرة متوسطة: الناس في الصور</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>بشرة متوسطة</translation>
    </message>
    <message>
        <source>Deep skin: people in pictures</source>
        <translation>بشرة داكنة: الناس في الصور</translation>
    </message>
    <message>
        <source>Deep skin</source>
        <translation>بشرة داكنة</translation>
    </message>
    <message>
        <source>When you leave, the next person gets the usual screen.</source>
        <translation>عندما تغادر، يجد الشخص التالي الشاشة المعتادة.</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>End the kiosk?</source>
        <translation>هل تريد إنهاء برنامج الشاشة؟</translation>
    </message>
    <message>
        <source>Restart the kiosk?</source>
        <translation>هل تريد إعادة تشغيل برنامج الشاشة؟</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>إنهاء برنامج الشاشة</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>إعادة تشغيل برنامج الشاشة</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Restart it</source>
        <translation>إعادة تشغيل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>EmptyScreen</name>
    <message>
        <source>This screen is taking a break</source>
        <translation>هذه الشاشة في استراحة</translation>
    </message>
    <message>
        <source>Please ask the staff at the desk. If you feel very unwell, tell them now.</source>
        <translation>اسأل الموظفين عند مكتب الاستقبال من فضلك. إذا كنت تشعر أن حالتك سيئة جدًا، فأخبرهم الآن.</translation>
    </message>
</context>
<context>
    <name>FieldName</name>
    <message>
        <source>May be good</source>
        <translation>المزايا المحتملة</translation>
    </message>
    <message>
        <source>May be bad</source>
        <translation>العيوب المحتملة</translation>
    </message>
    <message>
        <source>How sure are we?</source>
        <translation>ما مدى تأكدنا؟</translation>
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
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>I am done. Forget what I tapped.</source>
        <translation>انتهيت. انسَ ما لمسته.</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>انتهيت</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still reading?</source>
        <translation>هل ما زلت تقرأ؟</translation>
    </message>
    <message>
        <source>I am still reading</source>
        <translation>ما زلت أقرأ</translation>
    </message>
    <message>
        <source>I am done. Forget what I tapped.</source>
        <translation>انتهيت. انسَ ما لمسته.</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>انتهيت</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>Keys of a keypad</source>
        <translation>أزرار اللوحة الخارجية</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, until now %2</source>
        <translation>%1 (حتى الآن: %2)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>لا يوجد زر كهذا</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>ابدأ من جديد</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>A PIN has at least {shortest} digits.</source>
        <translation>الرقم السري له {shortest} أرقام على الأقل.</translation>
    </message>
    <message>
        <source>A PIN has at most {longest} digits.</source>
        <translation>الرقم السري له {longest} رقمًا على الأكثر.</translation>
    </message>
    <message>
        <source>A square code for the camera of a phone. {count}</source>
        <translation>رمز مربع لكاميرا الهاتف. {count}</translation>
    </message>
    <message>
        <source>A usual keyboard needs none of this: its keys always work.</source>
        <translation>لوحة المفاتيح العادية لا تحتاج إلى هذا: مفاتيحها تعمل دائمًا.</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>ضد</translation>
    </message>
    <message>
        <source>All digits are the same.
Choose another PIN.</source>
        <translation>كل الأرقام متشابهة.
اختر رقمًا سريًا آخر.</translation>
    </message>
    <message>
        <source>Are you still reading? {countdown}</source>
        <translation>هل ما زلت تقرأ؟ {countdown}</translation>
    </message>
    <message>
        <source>At 0: {low}. At {top}: {high}.</source>
        <translation>عند 0: {low}. عند {top}: {high}.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Box, not ticked</source>
        <translation>مربع غير مُعلَّم</translation>
    </message>
    <message>
        <source>Box, ticked</source>
        <translation>مربع مُعلَّم</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>زر</translation>
    </message>
    <message>
        <source>Call your clinic: {number}</source>
        <translation>اتصل بعيادتك: {number}</translation>
    </message>
    <message>
        <source>Checked by {name}</source>
        <translation>راجعه {name}</translation>
    </message>
    <message>
        <source>Checked by {name}, {role}, {date}</source>
        <translation>راجعه {name}، {role}، {date}</translation>
    </message>
    <message>
        <source>Choice, chosen</source>
        <translation>خيار، تم اختياره</translation>
    </message>
    <message>
        <source>Choice, not chosen</source>
        <translation>خيار، لم يُختَر</translation>
    </message>
    <message>
        <source>Code {number} of {of}</source>
        <translation>الرمز {number} من {of}</translation>
    </message>
    <message>
        <source>Content {content}, newest page of {day}</source>
        <translation>المحتوى {content}، أحدث صفحة في {day}</translation>
    </message>
    <message>
        <source>Disputes this</source>
        <translation>يعترض على هذا</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Emergency number: call {number}</source>
        <translation>رقم الطوارئ: اتصل على {number}</translation>
    </message>
    <message>
        <source>First now: {told}</source>
        <translation>الأول الآن: {told}</translation>
    </message>
    <message>
        <source>For some people</source>
        <translation>لبعض الناس</translation>
    </message>
    <message>
        <source>For your phone</source>
        <translation>لهاتفك</translation>
    </message>
    <message>
        <source>From behind</source>
        <translation>من الخلف</translation>
    </message>
    <message>
        <source>From behind, left</source>
        <translation>من الخلف، يسارًا</translation>
    </message>
    <message>
        <source>From behind, right</source>
        <translation>من الخلف، يمينًا</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>من الأمام</translation>
    </message>
    <message>
        <source>From the front, left</source>
        <translation>من الأمام، يسارًا</translation>
    </message>
    <message>
        <source>From the front, right</source>
        <translation>من الأمام، يمينًا</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>من اليسار</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>من اليمين</translation>
    </message>
    <message>
        <source>General information: ask your team what fits you. Version {version}.</source>
        <translation>معلومات عامة: اسأل فريقك عما يناسبك. الإصدار {version}.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Here is a square code for the camera of a phone.</source>
        <translation>هنا رمز مربع لكاميرا الهاتف.</translation>
    </message>
    <message>
        <source>Hold Help for two seconds to end the voice.</source>
        <translation>اضغط زر المساعدة مدة ثانيتين لإنهاء الصوت.</translation>
    </message>
    <message>
        <source>Hold the camera of your phone over a code. It needs no internet.</source>
        <translation>وجّه كاميرا هاتفك إلى أحد الرموز. لا يحتاج ذلك إلى الإنترنت.</translation>
    </message>
    <message>
        <source>Hold the camera of your phone over a code. Only the web page needs internet.</source>
        <translation>وجّه كاميرا هاتفك إلى أحد الرموز. صفحة الويب وحدها تحتاج إلى الإنترنت.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>How sure are we?</source>
        <translation>ما مدى تأكدنا؟</translation>
    </message>
    <message>
        <source>If nothing comes out, please ask at the desk.</source>
        <translation>إذا لم يخرج شيء، فاسأل عند مكتب الاستقبال من فضلك.</translation>
    </message>
    <message>
        <source>In it: {titles}</source>
        <translation>فيه: {titles}</translation>
    </message>
    <message>
        <source>In the picture:</source>
        <translation>في الصورة:</translation>
    </message>
    <message>
        <source>Its words have not been recorded yet. The staff at the desk can read them with you.</source>
        <translation>كلماتها لم تُسجَّل بعد. يمكن للموظفين عند مكتب الاستقبال أن يقرؤوها معك.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Let us look again</source>
        <translation>لننظر مرة أخرى</translation>
    </message>
    <message>
        <source>Letters left: {letters}</source>
        <translation>الحروف الباقية: {letters}</translation>
    </message>
    <message>
        <source>Loudness and speed of the voice are under Comfort.</source>
        <translation>علو الصوت وسرعته تجدهما تحت الإعدادات.</translation>
    </message>
    <message>
        <source>May be bad</source>
        <translation>العيوب المحتملة</translation>
    </message>
    <message>
        <source>May be good</source>
        <translation>المزايا المحتملة</translation>
    </message>
    <message>
        <source>Newest page of {day}</source>
        <translation>أحدث صفحة في {day}</translation>
    </message>
    <message>
        <source>No PIN can be kept, because the kiosk cannot write to {folder} ({reason}). Ask IT to let it write there.</source>
        <translation>لا يمكن حفظ الرقم السري، لأن برنامج الشاشة لا يستطيع الكتابة في {folder} ({reason}). اطلب من قسم تقنية المعلومات أن يسمح له بالكتابة هناك.</translation>
    </message>
    <message>
        <source>No digit typed</source>
        <translation>لم يُكتب أي رقم</translation>
    </message>
    <message>
        <source>No key was pressed. There is nothing to write.</source>
        <translation>لم يُضغط أي زر. لا شيء يُكتب.</translation>
    </message>
    <message>
        <source>No pages are shown.</source>
        <translation>لا تُعرض أي صفحات.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>لا نتيجة بعد</translation>
    </message>
    <message>
        <source>Nobody has checked this translation yet. It may have mistakes. If something is not clear, ask your team. You may ask for an interpreter.</source>
        <translation>لم يراجع أحد هذه الترجمة بعد. قد تكون فيها أخطاء. إذا لم يكن شيء ما واضحًا، فاسأل فريقك. يمكنك أن تطلب مترجمًا.</translation>
    </message>
    <message>
        <source>None since the start.</source>
        <translation>لا شيء منذ البداية.</translation>
    </message>
    <message>
        <source>Not re-checked.</source>
        <translation>لم تُفحص مرة أخرى.</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>لم تُجب بعد</translation>
    </message>
    <message>
        <source>Not yet checked by a clinician</source>
        <translation>لم يراجعه طبيب بعد</translation>
    </message>
    <message>
        <source>One code holds it all</source>
        <translation>رمز واحد فيه كل شيء</translation>
    </message>
    <message>
        <source>One digit typed</source>
        <translation>كُتب رقم واحد</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة من فضلك …</translation>
    </message>
    <message>
        <source>One moment. The voice is starting.</source>
        <translation>لحظة من فضلك. الصوت يستعد للبدء.</translation>
    </message>
    <message>
        <source>One page is past its review date: see the guide for staff.</source>
        <translation>مضى موعد مراجعة صفحة واحدة: انظر دليل الموظفين.</translation>
    </message>
    <message>
        <source>One since the start.</source>
        <translation>واحد منذ البداية.</translation>
    </message>
    <message>
        <source>Only in English so far</source>
        <translation>بالإنجليزية فقط حتى الآن</translation>
    </message>
    <message>
        <source>Only in English so far, and not yet checked</source>
        <translation>بالإنجليزية فقط حتى الآن، ولم تُراجع</translation>
    </message>
    <message>
        <source>Overdue: checked by {name}</source>
        <translation>تأخرت المراجعة: راجعه {name}</translation>
    </message>
    <message>
        <source>Overdue: not yet checked by a clinician</source>
        <translation>تأخرت المراجعة: لم يراجعه طبيب بعد</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>الصفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Patients cannot use it until it is back. That takes some seconds.</source>
        <translation>لا يستطيع المرضى استعماله حتى يعود. يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Patients cannot use it until it is started again.</source>
        <translation>لا يستطيع المرضى استعماله حتى يُشغَّل مرة أخرى.</translation>
    </message>
    <message>
        <source>Please take your paper. If nothing comes out, ask at the desk.</source>
        <translation>خذ ورقتك من فضلك. إذا لم يخرج شيء، فاسأل عند مكتب الاستقبال.</translation>
    </message>
    <message>
        <source>Press Down for the next item, and Up for the one before.</source>
        <translation>اضغط زر الأسفل للعنصر التالي، وزر الأعلى للعنصر السابق.</translation>
    </message>
    <message>
        <source>Press Down to hear what you can choose.</source>
        <translation>اضغط زر الأسفل لتسمع ما يمكنك أن تختاره.</translation>
    </message>
    <message>
        <source>Press Help again for the danger signs.</source>
        <translation>اضغط زر المساعدة مرة أخرى لعلامات الخطر.</translation>
    </message>
    <message>
        <source>Press Help to hear where you are.</source>
        <translation>اضغط زر المساعدة لتسمع أين أنت.</translation>
    </message>
    <message>
        <source>Press Right to go on and Left to go back. They change a value, too.</source>
        <translation>اضغط زر اليمين للمتابعة وزر اليسار للرجوع. وهما يغيّران القيمة أيضًا.</translation>
    </message>
    <message>
        <source>Press Select, in the middle, to do what an item says.</source>
        <translation>اضغط زر الاختيار، في الوسط، لتفعل ما يقوله العنصر.</translation>
    </message>
    <message>
        <source>Press the key for: {action}</source>
        <translation>اضغط الزر الخاص بهذا: {action}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>قُرئت</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>شريط تمرير</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>الخطوة {step} من {steps}</translation>
    </message>
    <message>
        <source>At most {of}. Taken out: {name}</source>
        <translation>يمكن اختيار {of} على الأكثر. أُزيل: {name}</translation>
    </message>
    <message>
        <source>Text and translation not yet checked</source>
        <translation>لم يُراجع النص ولا الترجمة بعد</translation>
    </message>
    <message>
        <source>That is not the PIN.
One try is left.</source>
        <translation>هذا ليس الرقم السري الصحيح.
بقيت محاولة واحدة.</translation>
    </message>
    <message>
        <source>The PIN cannot be checked ({reason}). Start the computer again. If that does not help, ask IT to install the kiosk again.</source>
        <translation>لا يمكن فحص الرقم السري ({reason}). أعد تشغيل الحاسوب. إذا لم ينفع ذلك، فاطلب من قسم تقنية المعلومات تثبيت البرنامج مرة أخرى.</translation>
    </message>
    <message>
        <source>The digits are in a row.
Choose another PIN.</source>
        <translation>الأرقام متتالية.
اختر رقمًا سريًا آخر.</translation>
    </message>
    <message>
        <source>The file with the PIN is damaged. Ask IT to set a new PIN with the command “kiosk pin”, or to remove the file {file}.</source>
        <translation>ملف الرقم السري تالف. اطلب من قسم تقنية المعلومات وضع رقم سري جديد بالأمر «kiosk pin»، أو حذف الملف {file}.</translation>
    </message>
    <message>
        <source>The first {shown} are listed.</source>
        <translation>تظهر أول {shown} منها.</translation>
    </message>
    <message>
        <source>The kiosk never writes this file itself.</source>
        <translation>برنامج الشاشة لا يكتب هذا الملف بنفسه أبدًا.</translation>
    </message>
    <message>
        <source>The loudspeaker or headset does not answer. Please tell the staff at the desk. They can read this with you.</source>
        <translation>مكبر الصوت أو سماعة الرأس لا يستجيب. أخبر الموظفين عند مكتب الاستقبال من فضلك. يمكنهم أن يقرؤوا هذا معك.</translation>
    </message>
    <message>
        <source>The screen has started again. Nothing of the last visit is kept.</source>
        <translation>بدأت الشاشة من جديد. لم يُحفظ شيء من الزيارة السابقة.</translation>
    </message>
    <message>
        <source>The screen starts again in one second.</source>
        <translation>تبدأ الشاشة من جديد بعد ثانية واحدة.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.
Start again.</source>
        <translation>الرقمان السريان مختلفان.
ابدأ من جديد.</translation>
    </message>
    <message>
        <source>There is no sound now</source>
        <translation>لا يوجد صوت الآن</translation>
    </message>
    <message>
        <source>There is nothing more this way.</source>
        <translation>لا يوجد المزيد في هذا الاتجاه.</translation>
    </message>
    <message>
        <source>This cannot be read aloud</source>
        <translation>لا يمكن قراءة هذا بصوت عالٍ</translation>
    </message>
    <message>
        <source>This is for staff. To go back, touch Cancel.</source>
        <translation>هذا للموظفين. للرجوع، المس إلغاء.</translation>
    </message>
    <message>
        <source>This is not recorded. Please ask at the desk.</source>
        <translation>هذا غير مُسجَّل. اسأل عند مكتب الاستقبال من فضلك.</translation>
    </message>
    <message>
        <source>This is not recorded. Please read it on the screen.</source>
        <translation>هذا غير مسجل. اقرأه على الشاشة من فضلك.</translation>
    </message>
    <message>
        <source>This one opens the clinic’s own web page. Your phone needs the internet for it.</source>
        <translation>هذا الرمز يفتح صفحة الويب الخاصة بالعيادة. يحتاج هاتفك إلى الإنترنت لذلك.</translation>
    </message>
    <message>
        <source>This screen speaks to you now.</source>
        <translation>هذه الشاشة تتكلم معك الآن.</translation>
    </message>
    <message>
        <source>To hear a screen again, press Select right after it.</source>
        <translation>لتسمع الشاشة مرة أخرى، اضغط زر الاختيار بعدها مباشرة.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in {time}.</source>
        <translation>محاولات خاطئة كثيرة. حاول مرة أخرى بعد {time}.</translation>
    </message>
    <message>
        <source>Translation not yet checked</source>
        <translation>الترجمة لم تُراجع بعد</translation>
    </message>
    <message>
        <source>Type the same digits once more.</source>
        <translation>اكتب الأرقام نفسها مرة أخرى.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>We read its summary, or its own page.</source>
        <translation>قرأنا ملخصها، أو صفحتها نفسها.</translation>
    </message>
    <message>
        <source>We read this in another text that reports it.</source>
        <translation>قرأنا هذا في نص آخر ينقل عنها.</translation>
    </message>
    <message>
        <source>We worked this out from published numbers.</source>
        <translation>حسبنا هذا من أرقام منشورة.</translation>
    </message>
    <message>
        <source>What does this word mean?</source>
        <translation>ماذا تعني هذه الكلمة؟</translation>
    </message>
    <message>
        <source>What this picture shows</source>
        <translation>ما تُظهره هذه الصورة</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>ماذا تريد أن تعرف؟</translation>
    </message>
    <message>
        <source>Who was studied?</source>
        <translation>من شملتهم الدراسة؟</translation>
    </message>
    <message>
        <source>Write these lines into the settings file, then restart the kiosk.</source>
        <translation>اكتب هذه الأسطر في ملف الإعدادات، ثم أعد تشغيل البرنامج.</translation>
    </message>
    <message>
        <source>Written {written}. It was to be reviewed by {review}, and was not. Some of it may be out of date: ask your team.</source>
        <translation>كُتبت في {written}. كان موعد مراجعتها {review}، ولم تُراجع. قد يكون بعضها قديمًا: اسأل فريقك.</translation>
    </message>
    <message>
        <source>Written {written}. Review by {review}.</source>
        <translation>كُتبت في {written}. موعد مراجعتها {review}.</translation>
    </message>
    <message>
        <source>You are here:</source>
        <translation>أنت هنا:</translation>
    </message>
    <message>
        <source>Your paper is on its way to the printer.</source>
        <translation>ورقتك في طريقها إلى الطابعة.</translation>
    </message>
    <message>
        <source>Your phone keeps it as a contact. It needs no internet.</source>
        <translation>يحفظها هاتفك كجهة اتصال. لا يحتاج ذلك إلى الإنترنت.</translation>
    </message>
    <message>
        <source>Your phone shows it as text. It needs no internet.</source>
        <translation>يعرضها هاتفك كنص. لا يحتاج ذلك إلى الإنترنت.</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>الرمز {code}</translation>
    </message>
    <message>
        <source>from the command line</source>
        <translation>من سطر الأوامر</translation>
    </message>
    <message>
        <source>from {file}</source>
        <translation>من {file}</translation>
    </message>
    <message>
        <source>from {file}, line {line}</source>
        <translation>من {file}، السطر {line}</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>بوصة</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>لا زر</translation>
    </message>
    <message>
        <source>no page open</source>
        <translation>لا صفحة مفتوحة</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>one minute</source>
        <translation>دقيقة واحدة</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>الصفحة {page}</translation>
    </message>
    <message>
        <source>part {part} of {parts}</source>
        <translation>الجزء {part} من {parts}</translation>
    </message>
    <message>
        <source>the usual value</source>
        <translation>القيمة المعتادة</translation>
    </message>
    <message>
        <source>{action} has no key.</source>
        <translation>{action}: لا زر له.</translation>
    </message>
    <message>
        <source>{action} is {code}.</source>
        <translation>{action}: {code}.</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>{at} من {of}</translation>
    </message>
    <message>
        <source>{picked} of {of} picked</source>
        <translation>اخترت {picked} من {of}</translation>
    </message>
    <message>
        <source>{point}. The words here are about this.</source>
        <translation>{point}. الكلمات هنا عن هذا.</translation>
    </message>
    <message>
        <source>{seen} of {pages} seen</source>
        <translation>قُرئت {seen} من {pages}</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits. Staff need it to open the staff screen.</source>
        <translation>من {shortest} إلى {longest} رقمًا. يحتاج إليه الموظفون لفتح شاشتهم.</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN.
{count} tries are left.</source>
        <translation>
            <numerusform>هذا ليس الرقم السري الصحيح.
لم تبقَ محاولات.</numerusform>
            <numerusform>هذا ليس الرقم السري الصحيح.
بقيت محاولة واحدة.</numerusform>
            <numerusform>هذا ليس الرقم السري الصحيح.
بقيت محاولتان.</numerusform>
            <numerusform>هذا ليس الرقم السري الصحيح.
بقيت {count} محاولات.</numerusform>
            <numerusform>هذا ليس الرقم السري الصحيح.
بقيت {count} محاولة.</numerusform>
            <numerusform>هذا ليس الرقم السري الصحيح.
بقيت {count} محاولة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The screen starts again in {count} seconds.</source>
        <translation>
            <numerusform>تبدأ الشاشة من جديد بعد {count} ثانية.</numerusform>
            <numerusform>تبدأ الشاشة من جديد بعد ثانية واحدة.</numerusform>
            <numerusform>تبدأ الشاشة من جديد بعد ثانيتين.</numerusform>
            <numerusform>تبدأ الشاشة من جديد بعد {count} ثوانٍ.</numerusform>
            <numerusform>تبدأ الشاشة من جديد بعد {count} ثانية.</numerusform>
            <numerusform>تبدأ الشاشة من جديد بعد {count} ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can pick {count} more</source>
        <translation>
            <numerusform>لا يمكنك اختيار المزيد</numerusform>
            <numerusform>يمكنك اختيار خيار واحد آخر</numerusform>
            <numerusform>يمكنك اختيار خيارين آخرين</numerusform>
            <numerusform>يمكنك اختيار {count} خيارات أخرى</numerusform>
            <numerusform>يمكنك اختيار {count} خيارًا آخر</numerusform>
            <numerusform>يمكنك اختيار {count} خيار آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} digits typed</source>
        <translation>
            <numerusform>كُتب {count} رقم</numerusform>
            <numerusform>كُتب رقم واحد</numerusform>
            <numerusform>كُتب رقمان</numerusform>
            <numerusform>كُتبت {count} أرقام</numerusform>
            <numerusform>كُتب {count} رقمًا</numerusform>
            <numerusform>كُتب {count} رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation>
            <numerusform>{count} دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>{count} دقائق</numerusform>
            <numerusform>{count} دقيقة</numerusform>
            <numerusform>{count} دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pages are past their review date: see the guide for staff.</source>
        <translation>
            <numerusform>مضى موعد مراجعة {count} صفحة: انظر دليل الموظفين.</numerusform>
            <numerusform>مضى موعد مراجعة صفحة واحدة: انظر دليل الموظفين.</numerusform>
            <numerusform>مضى موعد مراجعة صفحتين: انظر دليل الموظفين.</numerusform>
            <numerusform>مضى موعد مراجعة {count} صفحات: انظر دليل الموظفين.</numerusform>
            <numerusform>مضى موعد مراجعة {count} صفحة: انظر دليل الموظفين.</numerusform>
            <numerusform>مضى موعد مراجعة {count} صفحة: انظر دليل الموظفين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} since the start.</source>
        <translation>
            <numerusform>{count} منذ البداية.</numerusform>
            <numerusform>{count} منذ البداية.</numerusform>
            <numerusform>{count} منذ البداية.</numerusform>
            <numerusform>{count} منذ البداية.</numerusform>
            <numerusform>{count} منذ البداية.</numerusform>
            <numerusform>{count} منذ البداية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>When you leave, the next person gets the usual screen.</source>
        <translation>عندما تغادر، يجد الشخص التالي الشاشة المعتادة.</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Maintenance</source>
        <translation>الصيانة</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>هذه الشاشة</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>Wrong in the settings file</source>
        <translation>أخطاء في ملف الإعدادات</translation>
    </message>
    <message>
        <source>Settings in force</source>
        <translation>الإعدادات السارية</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>تنظيف الشاشة</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>تغيير الرقم السري</translation>
    </message>
    <message>
        <source>Keys of a keypad</source>
        <translation>أزرار اللوحة الخارجية</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة تشغيل</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>العودة إلى الشاشة</translation>
    </message>
</context>
<context>
    <name>MissingPane</name>
    <message>
        <source>Sorry, this picture is not here today.</source>
        <translation>عذرًا، هذه الصورة غير موجودة اليوم.</translation>
    </message>
</context>
<context>
    <name>MoreSigns</name>
    <message>
        <source>More danger signs: touch Next</source>
        <translation>علامات خطر أخرى: المس التالي</translation>
    </message>
    <message>
        <source>More signs: touch Next</source>
        <translation>علامات أخرى: المس التالي</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>The PIN does not work</source>
        <translation>الرقم السري لا يعمل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
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
        <translation>انقل إلى أعلى: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>انقل إلى أسفل: %1</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>أزل: %1</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff PIN</source>
        <translation>رقم الموظفين السري</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>اختر رقمًا سريًا</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <translation>الرقم السري مرة أخرى</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>Less: %1</source>
        <translation>أقل: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>أكثر: %1</translation>
    </message>
</context>
<context>
    <name>ReadMoreRow</name>
    <message>
        <source>Read more: %1</source>
        <translation>اقرأ المزيد: %1</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>اقرأ المزيد</translation>
    </message>
</context>
<context>
    <name>ReaderScreen</name>
    <message>
        <source>More danger signs: touch Next</source>
        <translation>علامات خطر أخرى: المس التالي</translation>
    </message>
    <message>
        <source>More signs: touch Next</source>
        <translation>علامات أخرى: المس التالي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>التالي: %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Sorry, this page is not here today</source>
        <translation>عذرًا، هذه الصفحة غير موجودة اليوم</translation>
    </message>
    <message>
        <source>Please ask the staff at the desk about it. The other pages are there for you.</source>
        <translation>اسأل الموظفين عند مكتب الاستقبال عنها من فضلك. الصفحات الأخرى موجودة لك.</translation>
    </message>
</context>
<context>
    <name>RowFrame</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>ما معنى «%1»؟</translation>
    </message>
</context>
<context>
    <name>SceneLabel</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>ما معنى «%1»؟</translation>
    </message>
</context>
<context>
    <name>SceneSlider</name>
    <message>
        <source>Earlier</source>
        <translation>قبل ذلك</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>ما تُظهره الصورة</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>بعد ذلك</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Scroll up</source>
        <translation>انتقل إلى أعلى</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>انتقل إلى أسفل</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SourcesSheet</name>
    <message>
        <source>Where this comes from</source>
        <translation>من أين جاء هذا</translation>
    </message>
    <message>
        <source>This is general information. It does not assess you or recommend a treatment. Ask your team.</source>
        <translation>هذه معلومات عامة. لا تقيّم حالتك ولا توصي بعلاج. اسأل فريقك.</translation>
    </message>
    <message>
        <source>About this information</source>
        <translation>عن هذه المعلومات</translation>
    </message>
</context>
<context>
    <name>StageFrame</name>
    <message>
        <source>Play again</source>
        <translation>شغّل مرة أخرى</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>أوقف مؤقتًا</translation>
    </message>
    <message>
        <source>In words: what this picture shows</source>
        <translation>بالكلمات: ما تُظهره هذه الصورة</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>بالكلمات</translation>
    </message>
    <message>
        <source>Swap the order. First now: %1</source>
        <translation>بدّل الترتيب. الأول الآن: %1</translation>
    </message>
    <message>
        <source>Swap the order</source>
        <translation>بدّل الترتيب</translation>
    </message>
    <message>
        <source>Who was studied?</source>
        <translation>من شملتهم الدراسة؟</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Nothing you touch here is kept.</source>
        <translation>لا يُحفظ شيء مما تلمسه هنا.</translation>
    </message>
</context>
<context>
    <name>TrustStrip</name>
    <message>
        <source>%1. Sources. Where this comes from</source>
        <translation>%1. المصادر. من أين جاء هذا</translation>
    </message>
    <message>
        <source>%1 · Sources</source>
        <translation>%1 · المصادر</translation>
    </message>
</context>
<context>
    <name>TurnBar</name>
    <message>
        <source>Turn left</source>
        <translation>أدر إلى اليسار</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>أدر الصورة</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>أدر إلى اليمين</translation>
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
        <translation>المس الحروف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>الأرقام والعلامات</translation>
    </message>
    <message>
        <source>abc</source>
        <translation>أ&#xa0;ب</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
</TS>
