<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh-Hans" sourcelanguage="en_GB">
<context>
    <name>AnswerRow</name>
    <message>
        <source>Read more: %1</source>
        <translation>继续阅读：%1</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>继续阅读</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>%1. Touch to start</source>
        <translation>%1。触摸屏幕开始</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>触摸屏幕开始</translation>
    </message>
    <message>
        <source>Feeling very unwell now? Tell the staff at the desk.</source>
        <translation>现在很不舒服？请告诉前台的工作人员。</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Comfort</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>立即求助</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重读</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一点</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>升高</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>降低</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>普通字号</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop the voice. You can go on from here</source>
        <translation>停止朗读。之后可以从这里继续</translation>
    </message>
    <message>
        <source>Go on: read aloud from here</source>
        <translation>继续：从这里接着朗读</translation>
    </message>
    <message>
        <source>Listen: hear this read aloud. Others near you may hear it too</source>
        <translation>朗读：把这里读给您听。附近的人也可能听到</translation>
    </message>
    <message>
        <source>Again: say this sentence once more</source>
        <translation>重读：把这句再读一遍</translation>
    </message>
    <message>
        <source>Slower: the voice</source>
        <translation>慢一点：朗读的声音</translation>
    </message>
    <message>
        <source>Faster: the voice</source>
        <translation>快一点：朗读的声音</translation>
    </message>
    <message>
        <source>Comfort: text size and colours</source>
        <translation>设置：字号和颜色</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Usual text. It is at %1 percent now</source>
        <translation>普通字号。现在是百分之%1</translation>
    </message>
    <message>
        <source>Larger text. It is at %1 percent now</source>
        <translation>放大字号。现在是百分之%1</translation>
    </message>
    <message>
        <source>Higher: use the whole screen</source>
        <translation>升高：使用整个屏幕</translation>
    </message>
    <message>
        <source>Lower: bring everything within reach</source>
        <translation>降低：把一切移到够得着的地方</translation>
    </message>
    <message>
        <source>Ask at the desk for a headset</source>
        <translation>请向前台借耳机</translation>
    </message>
</context>
<context>
    <name>CellsLine</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>“%1”是什么意思？</translation>
    </message>
</context>
<context>
    <name>ChapterScreen</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Let us look again: %1</source>
        <translation>我们再看一遍：%1</translation>
    </message>
    <message>
        <source>Let us look again</source>
        <translation>我们再看一遍</translation>
    </message>
</context>
<context>
    <name>CleaningScreen</name>
    <message>
        <source>You can wipe the screen now</source>
        <translation>现在可以擦屏幕了</translation>
    </message>
    <message>
        <source>Touch does nothing until the time is up.</source>
        <translation>时间到以前，触摸不起作用。</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Comfort</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Usual: 100 percent</source>
        <translation>普通：百分之100</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Large: 150 percent</source>
        <translation>大：百分之150</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Largest: 200 percent</source>
        <translation>最大：百分之200</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>朗读速度</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Usual speed of the voice</source>
        <translation>朗读的普通速度</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一点</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>米色</translation>
    </message>
    <message>
        <source>Loudness of the voice</source>
        <translation>朗读音量</translation>
    </message>
    <message>
        <source>Others near you may hear the voice. Ask the staff at the desk for a headset.</source>
        <translation>附近的人可能听到声音。您可以向前台的工作人员借耳机。</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>小声</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>大声</translation>
    </message>
    <message>
        <source>Height of the buttons</source>
        <translation>按钮的高度</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>整个屏幕</translation>
    </message>
    <message>
        <source>Lower, within reach</source>
        <translation>降低，够得着</translation>
    </message>
    <message>
        <source>Moving pictures</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>Needles in pictures</source>
        <translation>图中的针</translation>
    </message>
    <message>
        <source>Shown: needles in pictures</source>
        <translation>显示：图中的针</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hidden: needles in pictures</source>
        <translation>隐藏：图中的针</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>People in pictures</source>
        <translation>图中的人</translation>
    </message>
    <message>
        <source>Mixed: people in pictures</source>
        <translation>多种肤色：图中的人</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>多种肤色</translation>
    </message>
    <message>
        <source>Light skin: people in pictures</source>
        <translation>浅肤色：图中的人</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>浅肤色</translation>
    </message>
    <message>
        <source>Medium skin: people in pictures</source>
        <translation>中等肤色：图中的人</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>中等肤色</translation>
    </message>
    <message>
        <source>Deep skin: people in pictures</source>
        <translation>深肤色：图中的人</translation>
    </message>
    <message>
        <source>Deep skin</source>
        <translation>深肤色</translation>
    </message>
    <message>
        <source>When you leave, the next person gets the usual screen.</source>
        <translation>您离开后，下一位看到的是平常的屏幕。</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>End the kiosk?</source>
        <translation>要结束本机吗？</translation>
    </message>
    <message>
        <source>Restart the kiosk?</source>
        <translation>要重新启动本机吗？</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>结束本机</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>重新启动本机</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Restart it</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>EmptyScreen</name>
    <message>
        <source>This screen is taking a break</source>
        <translation>这个屏幕正在休息</translation>
    </message>
    <message>
        <source>Please ask the staff at the desk. If you feel very unwell, tell them now.</source>
        <translation>请询问前台的工作人员。如果您很不舒服，请现在就告诉他们。</translation>
    </message>
</context>
<context>
    <name>FieldName</name>
    <message>
        <source>May be good</source>
        <translation>可能的好处</translation>
    </message>
    <message>
        <source>May be bad</source>
        <translation>可能的坏处</translation>
    </message>
    <message>
        <source>How sure are we?</source>
        <translation>把握有多大？</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>I am done. Forget what I tapped.</source>
        <translation>我看完了。清除我点过的内容。</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>我看完了</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still reading?</source>
        <translation>您还在看吗？</translation>
    </message>
    <message>
        <source>I am still reading</source>
        <translation>我还在看</translation>
    </message>
    <message>
        <source>I am done. Forget what I tapped.</source>
        <translation>我看完了。清除我点过的内容。</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>我看完了</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>KeysScreen</name>
    <message>
        <source>Keys of a keypad</source>
        <translation>小键盘的按键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, until now %2</source>
        <translation>%1（目前：%2）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>没有这个键</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>A PIN has at least {shortest} digits.</source>
        <translation>密码至少有 {shortest} 位数字。</translation>
    </message>
    <message>
        <source>A PIN has at most {longest} digits.</source>
        <translation>密码最多有 {longest} 位数字。</translation>
    </message>
    <message>
        <source>A square code for the camera of a phone. {count}</source>
        <translation>供手机相机扫描的二维码。{count}</translation>
    </message>
    <message>
        <source>A usual keyboard needs none of this: its keys always work.</source>
        <translation>普通键盘不需要这些：它的按键一直可用。</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>All digits are the same.
Choose another PIN.</source>
        <translation>所有数字都相同。
请另选一个密码。</translation>
    </message>
    <message>
        <source>Are you still reading? {countdown}</source>
        <translation>您还在看吗？{countdown}</translation>
    </message>
    <message>
        <source>At 0: {low}. At {top}: {high}.</source>
        <translation>0处：{low}。{top}处：{high}。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Box, not ticked</source>
        <translation>方框，未勾选</translation>
    </message>
    <message>
        <source>Box, ticked</source>
        <translation>方框，已勾选</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Call your clinic: {number}</source>
        <translation>请给诊所打电话：{number}</translation>
    </message>
    <message>
        <source>Checked by {name}</source>
        <translation>审核人：{name}</translation>
    </message>
    <message>
        <source>Checked by {name}, {role}, {date}</source>
        <translation>审核人：{name}，{role}，{date}</translation>
    </message>
    <message>
        <source>Choice, chosen</source>
        <translation>选项，已选</translation>
    </message>
    <message>
        <source>Choice, not chosen</source>
        <translation>选项，未选</translation>
    </message>
    <message>
        <source>Code {number} of {of}</source>
        <translation>二维码 {number}/{of}</translation>
    </message>
    <message>
        <source>Content {content}, newest page of {day}</source>
        <translation>内容 {content}，最新一页写于{day}</translation>
    </message>
    <message>
        <source>Disputes this</source>
        <translation>提出异议</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Emergency number: call {number}</source>
        <translation>急救电话：请拨打 {number}</translation>
    </message>
    <message>
        <source>First now: {told}</source>
        <translation>现在先说：{told}</translation>
    </message>
    <message>
        <source>For some people</source>
        <translation>适合部分人</translation>
    </message>
    <message>
        <source>For your phone</source>
        <translation>给您的手机</translation>
    </message>
    <message>
        <source>From behind</source>
        <translation>从后面看</translation>
    </message>
    <message>
        <source>From behind, left</source>
        <translation>从左后方看</translation>
    </message>
    <message>
        <source>From behind, right</source>
        <translation>从右后方看</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>从前面看</translation>
    </message>
    <message>
        <source>From the front, left</source>
        <translation>从左前方看</translation>
    </message>
    <message>
        <source>From the front, right</source>
        <translation>从右前方看</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>从左面看</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>从右面看</translation>
    </message>
    <message>
        <source>General information: ask your team what fits you. Version {version}.</source>
        <translation>一般信息：什么适合您，请询问您的医疗团队。版本 {version}。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Here is a square code for the camera of a phone.</source>
        <translation>这里有一个供手机相机扫描的二维码。</translation>
    </message>
    <message>
        <source>Hold Help for two seconds to end the voice.</source>
        <translation>按住求助键2秒，就能结束语音。</translation>
    </message>
    <message>
        <source>Hold the camera of your phone over a code. It needs no internet.</source>
        <translation>用手机相机对准二维码。不需要上网。</translation>
    </message>
    <message>
        <source>Hold the camera of your phone over a code. Only the web page needs internet.</source>
        <translation>用手机相机对准二维码。只有网页需要上网。</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>How sure are we?</source>
        <translation>把握有多大？</translation>
    </message>
    <message>
        <source>If nothing comes out, please ask at the desk.</source>
        <translation>如果没有纸出来，请询问前台。</translation>
    </message>
    <message>
        <source>In it: {titles}</source>
        <translation>内容：{titles}</translation>
    </message>
    <message>
        <source>In the picture:</source>
        <translation>图中：</translation>
    </message>
    <message>
        <source>Its words have not been recorded yet. The staff at the desk can read them with you.</source>
        <translation>这些文字还没有录音。前台的工作人员可以陪您一起读。</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Let us look again</source>
        <translation>我们再看一遍</translation>
    </message>
    <message>
        <source>Letters left: {letters}</source>
        <translation>还可输入：{letters}</translation>
    </message>
    <message>
        <source>Loudness and speed of the voice are under Comfort.</source>
        <translation>声音的大小和快慢在“设置”里。</translation>
    </message>
    <message>
        <source>May be bad</source>
        <translation>可能的坏处</translation>
    </message>
    <message>
        <source>May be good</source>
        <translation>可能的好处</translation>
    </message>
    <message>
        <source>Newest page of {day}</source>
        <translation>最新一页写于{day}</translation>
    </message>
    <message>
        <source>No PIN can be kept, because the kiosk cannot write to {folder} ({reason}). Ask IT to let it write there.</source>
        <translation>无法保存密码，因为本机不能写入 {folder}（{reason}）。请让IT人员允许写入。</translation>
    </message>
    <message>
        <source>No digit typed</source>
        <translation>还没有输入数字</translation>
    </message>
    <message>
        <source>No key was pressed. There is nothing to write.</source>
        <translation>没有按任何键。没有要写的内容。</translation>
    </message>
    <message>
        <source>No pages are shown.</source>
        <translation>没有显示任何页面。</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>还没有结果</translation>
    </message>
    <message>
        <source>Nobody has checked this translation yet. It may have mistakes. If something is not clear, ask your team. You may ask for an interpreter.</source>
        <translation>此译文尚未有人审核，可能有错误。如果有不清楚的地方，请询问您的医疗团队。您可以要求口译员。</translation>
    </message>
    <message>
        <source>None since the start.</source>
        <translation>启动以来没有</translation>
    </message>
    <message>
        <source>Not re-checked.</source>
        <translation>未重新核对。</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>尚未表态</translation>
    </message>
    <message>
        <source>Not yet checked by a clinician</source>
        <translation>尚未经临床医生审核</translation>
    </message>
    <message>
        <source>One code holds it all</source>
        <translation>一个二维码就包含全部内容</translation>
    </message>
    <message>
        <source>One digit typed</source>
        <translation>已输入1位数字</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>One moment. The voice is starting.</source>
        <translation>请稍候。语音正在启动。</translation>
    </message>
    <message>
        <source>One page is past its review date: see the guide for staff.</source>
        <translation>有1页已过重审日期：请看员工指南。</translation>
    </message>
    <message>
        <source>One since the start.</source>
        <translation>启动以来有1个</translation>
    </message>
    <message>
        <source>Only in English so far</source>
        <translation>目前只有英文</translation>
    </message>
    <message>
        <source>Only in English so far, and not yet checked</source>
        <translation>目前只有英文，而且尚未审核</translation>
    </message>
    <message>
        <source>Overdue: checked by {name}</source>
        <translation>已过重审日期：审核人 {name}</translation>
    </message>
    <message>
        <source>Overdue: not yet checked by a clinician</source>
        <translation>已过重审日期：尚未经临床医生审核</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}页，共{pages}页</translation>
    </message>
    <message>
        <source>Patients cannot use it until it is back. That takes some seconds.</source>
        <translation>恢复以前，患者不能使用。这需要几秒钟。</translation>
    </message>
    <message>
        <source>Patients cannot use it until it is started again.</source>
        <translation>重新启动以前，患者不能使用。</translation>
    </message>
    <message>
        <source>Please take your paper. If nothing comes out, ask at the desk.</source>
        <translation>请取走您的纸。如果没有纸出来，请询问前台。</translation>
    </message>
    <message>
        <source>Press Down for the next item, and Up for the one before.</source>
        <translation>按“下”到下一项，按“上”到前一项。</translation>
    </message>
    <message>
        <source>Press Down to hear what you can choose.</source>
        <translation>按“下”，听听您可以选什么。</translation>
    </message>
    <message>
        <source>Press Help again for the danger signs.</source>
        <translation>再按一次“求助”，听危险信号。</translation>
    </message>
    <message>
        <source>Press Help to hear where you are.</source>
        <translation>按“求助”，听听您在哪里。</translation>
    </message>
    <message>
        <source>Press Right to go on and Left to go back. They change a value, too.</source>
        <translation>按“右”往前，按“左”返回。它们也用来改变数值。</translation>
    </message>
    <message>
        <source>Press Select, in the middle, to do what an item says.</source>
        <translation>按中间的“选择”，执行这一项。</translation>
    </message>
    <message>
        <source>Press the key for: {action}</source>
        <translation>请按这个功能的键：{action}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已看</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第{step}步，共{steps}步</translation>
    </message>
    <message>
        <source>At most {of}. Taken out: {name}</source>
        <translation>最多选{of}个。已移除：{name}</translation>
    </message>
    <message>
        <source>Text and translation not yet checked</source>
        <translation>内容和译文均尚未审核</translation>
    </message>
    <message>
        <source>That is not the PIN.
One try is left.</source>
        <translation>密码不对。
还可以试1次。</translation>
    </message>
    <message>
        <source>The PIN cannot be checked ({reason}). Start the computer again. If that does not help, ask IT to install the kiosk again.</source>
        <translation>无法核对密码（{reason}）。请重新启动电脑。如果仍然不行，请让IT人员重新安装本机。</translation>
    </message>
    <message>
        <source>The digits are in a row.
Choose another PIN.</source>
        <translation>数字是连续的。
请另选一个密码。</translation>
    </message>
    <message>
        <source>The file with the PIN is damaged. Ask IT to set a new PIN with the command “kiosk pin”, or to remove the file {file}.</source>
        <translation>密码文件已损坏。请让IT人员用命令“kiosk pin”设新密码，或删除文件 {file}。</translation>
    </message>
    <message>
        <source>The first {shown} are listed.</source>
        <translation>· 列出前{shown}个</translation>
    </message>
    <message>
        <source>The kiosk never writes this file itself.</source>
        <translation>本机从不自己写这个文件。</translation>
    </message>
    <message>
        <source>The loudspeaker or headset does not answer. Please tell the staff at the desk. They can read this with you.</source>
        <translation>扬声器或耳机没有反应。请告诉前台的工作人员。他们可以陪您一起读。</translation>
    </message>
    <message>
        <source>The screen has started again. Nothing of the last visit is kept.</source>
        <translation>屏幕已重新开始。上一次使用的内容都没有保留。</translation>
    </message>
    <message>
        <source>The screen starts again in one second.</source>
        <translation>屏幕在1秒后重新开始。</translation>
    </message>
    <message>
        <source>The two PINs are not the same.
Start again.</source>
        <translation>前后密码不一致。
请重新开始。</translation>
    </message>
    <message>
        <source>There is no sound now</source>
        <translation>现在没有声音</translation>
    </message>
    <message>
        <source>There is nothing more this way.</source>
        <translation>这个方向没有更多内容了。</translation>
    </message>
    <message>
        <source>This cannot be read aloud</source>
        <translation>这里不能朗读</translation>
    </message>
    <message>
        <source>This is for staff. To go back, touch Cancel.</source>
        <translation>这里供工作人员使用。要返回，请点“取消”。</translation>
    </message>
    <message>
        <source>This is not recorded. Please ask at the desk.</source>
        <translation>这里没有录音。请询问前台。</translation>
    </message>
    <message>
        <source>This is not recorded. Please read it on the screen.</source>
        <translation>这里没有录音。请在屏幕上看。</translation>
    </message>
    <message>
        <source>This one opens the clinic’s own web page. Your phone needs the internet for it.</source>
        <translation>这个二维码打开诊所自己的网页。手机需要上网。</translation>
    </message>
    <message>
        <source>This screen speaks to you now.</source>
        <translation>现在这个屏幕会对您说话。</translation>
    </message>
    <message>
        <source>To hear a screen again, press Select right after it.</source>
        <translation>要再听一遍，请在读完后马上按“选择”。</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in {time}.</source>
        <translation>错误次数太多。请在{time}后再试。</translation>
    </message>
    <message>
        <source>Translation not yet checked</source>
        <translation>此译文尚未审核</translation>
    </message>
    <message>
        <source>Type the same digits once more.</source>
        <translation>请再输入一遍同样的数字。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>We read its summary, or its own page.</source>
        <translation>我们读了它的摘要，或它自己的网页。</translation>
    </message>
    <message>
        <source>We read this in another text that reports it.</source>
        <translation>我们是在另一份转述它的文字里读到的。</translation>
    </message>
    <message>
        <source>We worked this out from published numbers.</source>
        <translation>这是我们根据已发表的数字算出来的。</translation>
    </message>
    <message>
        <source>What does this word mean?</source>
        <translation>这个词是什么意思？</translation>
    </message>
    <message>
        <source>What this picture shows</source>
        <translation>这幅图显示什么</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>您想了解什么？</translation>
    </message>
    <message>
        <source>Who was studied?</source>
        <translation>研究了哪些人？</translation>
    </message>
    <message>
        <source>Write these lines into the settings file, then restart the kiosk.</source>
        <translation>请把这几行写入设置文件，然后重新启动本机。</translation>
    </message>
    <message>
        <source>Written {written}. It was to be reviewed by {review}, and was not. Some of it may be out of date: ask your team.</source>
        <translation>写于{written}。应在{review}前重审，但还没有重审。部分内容可能已过时：请询问您的医疗团队。</translation>
    </message>
    <message>
        <source>Written {written}. Review by {review}.</source>
        <translation>写于{written}。应在{review}前重审。</translation>
    </message>
    <message>
        <source>You are here:</source>
        <translation>您在这里：</translation>
    </message>
    <message>
        <source>Your paper is on its way to the printer.</source>
        <translation>正在把您的内容送往打印机。</translation>
    </message>
    <message>
        <source>Your phone keeps it as a contact. It needs no internet.</source>
        <translation>手机会把它存为联系人。不需要上网。</translation>
    </message>
    <message>
        <source>Your phone shows it as text. It needs no internet.</source>
        <translation>手机会把它显示为文字。不需要上网。</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>代码{code}</translation>
    </message>
    <message>
        <source>from the command line</source>
        <translation>来自命令行</translation>
    </message>
    <message>
        <source>from {file}</source>
        <translation>来自 {file}</translation>
    </message>
    <message>
        <source>from {file}, line {line}</source>
        <translation>来自 {file} 第 {line} 行</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有键</translation>
    </message>
    <message>
        <source>no page open</source>
        <translation>没有打开页面</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>one minute</source>
        <translation>1分钟</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>页面 {page}</translation>
    </message>
    <message>
        <source>part {part} of {parts}</source>
        <translation>第{part}部分，共{parts}部分</translation>
    </message>
    <message>
        <source>the usual value</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>{action} has no key.</source>
        <translation>“{action}”没有键。</translation>
    </message>
    <message>
        <source>{action} is {code}.</source>
        <translation>“{action}”：{code}。</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>{at}/{of}</translation>
    </message>
    <message>
        <source>{picked} of {of} picked</source>
        <translation>已选{picked}个，最多{of}个</translation>
    </message>
    <message>
        <source>{point}. The words here are about this.</source>
        <translation>{point}。这里的文字说的是这个。</translation>
    </message>
    <message>
        <source>{seen} of {pages} seen</source>
        <translation>已看{seen}页，共{pages}页</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits. Staff need it to open the staff screen.</source>
        <translation>{shortest}至{longest}位数字。工作人员用它打开工作人员屏幕。</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN.
{count} tries are left.</source>
        <translation>
            <numerusform>密码不对。
还可以试{count}次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The screen starts again in {count} seconds.</source>
        <translation>
            <numerusform>屏幕在{count}秒后重新开始。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can pick {count} more</source>
        <translation>
            <numerusform>还可以选{count}项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} digits typed</source>
        <translation>
            <numerusform>已输入{count}位数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} minutes</source>
        <translation>
            <numerusform>{count}分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pages are past their review date: see the guide for staff.</source>
        <translation>
            <numerusform>有{count}页已过重审日期：请看员工指南。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} since the start.</source>
        <translation>
            <numerusform>启动以来有{count}个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>When you leave, the next person gets the usual screen.</source>
        <translation>您离开后，下一位看到的是平常的屏幕。</translation>
    </message>
</context>
<context>
    <name>MaintenanceScreen</name>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Wrong in the settings file</source>
        <translation>设置文件中的错误</translation>
    </message>
    <message>
        <source>Settings in force</source>
        <translation>现行设置</translation>
    </message>
    <message>
        <source>Clean the screen</source>
        <translation>清洁屏幕</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Keys of a keypad</source>
        <translation>小键盘的按键</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>回到本机</translation>
    </message>
</context>
<context>
    <name>MissingPane</name>
    <message>
        <source>Sorry, this picture is not here today.</source>
        <translation>抱歉，今天没有这幅图。</translation>
    </message>
</context>
<context>
    <name>MoreSigns</name>
    <message>
        <source>More danger signs: touch Next</source>
        <translation>还有危险信号：请点“下一步”</translation>
    </message>
    <message>
        <source>More signs: touch Next</source>
        <translation>还有其他情况：请点“下一步”</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>The PIN does not work</source>
        <translation>密码无法使用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>上移：%1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>下移：%1</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <translation>移除：%1</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Staff PIN</source>
        <translation>工作人员密码</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>设定密码</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <translation>再输入一次密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>Less: %1</source>
        <translation>少一点：%1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>多一点：%1</translation>
    </message>
</context>
<context>
    <name>ReadMoreRow</name>
    <message>
        <source>Read more: %1</source>
        <translation>继续阅读：%1</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>继续阅读</translation>
    </message>
</context>
<context>
    <name>ReaderScreen</name>
    <message>
        <source>More danger signs: touch Next</source>
        <translation>还有危险信号：请点“下一步”</translation>
    </message>
    <message>
        <source>More signs: touch Next</source>
        <translation>还有其他情况：请点“下一步”</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Sorry, this page is not here today</source>
        <translation>抱歉，今天没有这一页</translation>
    </message>
    <message>
        <source>Please ask the staff at the desk about it. The other pages are there for you.</source>
        <translation>请就此询问前台的工作人员。其他页面您都可以看。</translation>
    </message>
</context>
<context>
    <name>RowFrame</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>“%1”是什么意思？</translation>
    </message>
</context>
<context>
    <name>SceneLabel</name>
    <message>
        <source>What does “%1” mean?</source>
        <translation>“%1”是什么意思？</translation>
    </message>
</context>
<context>
    <name>SceneSlider</name>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>图中显示的内容</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
</context>
<context>
    <name>ScrollArea</name>
    <message>
        <source>Scroll up</source>
        <translation>向上滚动</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>向下滚动</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SourcesSheet</name>
    <message>
        <source>Where this comes from</source>
        <translation>这些内容来自哪里</translation>
    </message>
    <message>
        <source>This is general information. It does not assess you or recommend a treatment. Ask your team.</source>
        <translation>这是一般信息。它不评估您的情况，也不推荐某种治疗。请询问您的医疗团队。</translation>
    </message>
    <message>
        <source>About this information</source>
        <translation>关于这些信息</translation>
    </message>
</context>
<context>
    <name>StageFrame</name>
    <message>
        <source>Play again</source>
        <translation>重新播放</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>In words: what this picture shows</source>
        <translation>文字说明：这幅图显示什么</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source>Swap the order. First now: %1</source>
        <translation>交换顺序。现在先说：%1</translation>
    </message>
    <message>
        <source>Swap the order</source>
        <translation>交换顺序</translation>
    </message>
    <message>
        <source>Who was studied?</source>
        <translation>研究了哪些人？</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Nothing you touch here is kept.</source>
        <translation>您在这里点的内容都不会保留。</translation>
    </message>
</context>
<context>
    <name>TrustStrip</name>
    <message>
        <source>%1. Sources. Where this comes from</source>
        <translation>%1。来源。这些内容来自哪里</translation>
    </message>
    <message>
        <source>%1 · Sources</source>
        <translation>%1 · 来⁠源</translation>
    </message>
</context>
<context>
    <name>TurnBar</name>
    <message>
        <source>Turn left</source>
        <translation>向左转</translation>
    </message>
    <message>
        <source>Turn the picture</source>
        <translation>转动这幅图</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右转</translation>
    </message>
</context>
<context>
    <name>ValueItem</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>WriteSheet</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Touch the letters</source>
        <translation>请点字母</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>数字和符号</translation>
    </message>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
</TS>
