// SPDX-License-Identifier: GPL-3.0-or-later
// What shows text and code: nothing in it may act, load or look like something else.
#include "app/gui/widgets/CodeArea.h"
#include "app/gui/widgets/CodeText.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Markdown.h"
#include "app/gui/widgets/OutputView.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/Toast.h"
#include "tests/gui/Activate.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

using namespace secondstack::gui;
using namespace std::chrono_literals;

namespace {

QStringList linksIn(const QTextDocument& document)
{
    QStringList links;
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().isAnchor() && !it.fragment().charFormat().anchorHref().isEmpty())
                links << it.fragment().charFormat().anchorHref();
    return links;
}

bool hasImage(const QTextDocument& document)
{
    return document.toRawText().contains(QChar::ObjectReplacementCharacter);
}

QStringList kindsOf(const QString& line, CodeLanguage language)
{
    LineState state = LineState::Plain;
    QStringList parts;
    for (const CodeToken& token : tokensOfLine(line, language, state))
        parts << QString("%1:%2").arg(int(token.kind)).arg(line.mid(token.start, token.length));
    return parts;
}

} // namespace

class ReadingTests final : public QObject
{
    Q_OBJECT

private slots:
    void hostile_prose_stays_text_data();
    void hostile_prose_stays_text();
    void https_links_are_links_and_only_a_signal();
    void hidden_characters_are_spelt_out();
    void prose_grows_with_its_content_and_shrinks_with_its_width();
    void prose_without_links_is_no_tab_stop();
    void the_wheel_over_prose_and_code_scrolls_the_page();

    void code_is_coloured();
    void a_triple_quoted_string_goes_on_over_lines();
    void copying_takes_the_code_as_it_was_given();
    void copying_a_terminal_takes_the_commands_alone();
    void run_is_offered_only_where_it_can_run();
    void code_is_as_high_as_its_lines();
    void output_is_capped_and_says_so();

    void a_toast_runs_its_action_once();
    void a_toast_stays_while_it_has_the_focus();

private:
    Theme m_theme{*qApp};
};

void ReadingTests::hostile_prose_stays_text_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("shown");
    QTest::newRow("script") << "<script>alert(1)</script>"
                            << "<script>alert(1)</script>";
    QTest::newRow("inline tag") << "a <b onclick=x>b</b>"
                                << "a <b onclick=x>b</b>";
    QTest::newRow("html image") << "<img src=\"http://example.org/x.png\">"
                                << "<img src=\"http://example.org/x.png\">";
    QTest::newRow("html link") << "<a href=\"file:///etc/passwd\">x</a>"
                               << "<a href=\"file:///etc/passwd\">x</a>";
    QTest::newRow("html table") << "<table><tr><td>x"
                                << "<table><tr><td>x";
    QTest::newRow("entity tag") << "&lt;img src=x&gt;"
                                << "<img src=x>";
    QTest::newRow("file image") << "![secret](file:///etc/passwd)"
                                << "[secret]";
    QTest::newRow("http image") << "![pixel](http://example.org/p.png)"
                                << "[pixel]";
    QTest::newRow("https image") << "![pixel](https://example.org/p.png \"t\")"
                                 << "[pixel]";
    QTest::newRow("quoted image") << "![a\" src=\"x](y)"
                                  << "[a\" src=\"x]";
    QTest::newRow("unc image") << "![x](//host/share/x.png)"
                               << "[x]";
    QTest::newRow("file link") << "[open](file:///etc/passwd)"
                               << "open";
    QTest::newRow("http link") << "[open](http://example.org)"
                               << "open";
    QTest::newRow("script link") << "[open](javascript:alert%281%29)"
                                 << "open";
    QTest::newRow("data link") << "[open](data:text/html,x)"
                               << "open";
    QTest::newRow("relative link") << "[open](../../x)"
                                   << "open";
    QTest::newRow("capital link") << "[open](HTTPS-evil://x)"
                                  << "open";
    QTest::newRow("reference link") << "[open][1]\n\n[1]: ftp://example.org"
                                    << "open";
    QTest::newRow("comment") << "a <!-- b -->"
                             << "a <!-- b -->";
    QTest::newRow("bidi") << QString("rm %1txt.exe").arg(QChar(0x202E)) << "rm [U+202E]txt.exe";
    QTest::newRow("bidi entity") << "rm &#x202E;txt.exe"
                                 << "rm [U+202E]txt.exe";
    QTest::newRow("zero width entity") << "pay&#8203;pal `a&#x200B;b`"
                                       << "pay[U+200B]pal a&#x200B;b";
    QTest::newRow("code tag") << "`<img src=x>`"
                              << "<img src=x>";
}

void ReadingTests::hostile_prose_stays_text()
{
    QFETCH(QString, markdown);
    QFETCH(QString, shown);
    ProseView view(markdown);
    view.show();
    QApplication::processEvents();
    QCOMPARE(view.toPlainText().trimmed(), shown);
    QCOMPARE(linksIn(*view.document()), QStringList{});
    QVERIFY(!hasImage(*view.document()));
    // Qt's own document would read the file here.
    const QUrl file = QUrl::fromLocalFile(SECONDSTACK_SOURCE_DIR "/CMakeLists.txt");
    QVERIFY(view.document()->resource(QTextDocument::ImageResource, file).toByteArray().isEmpty());
}

void ReadingTests::https_links_are_links_and_only_a_signal()
{
    ProseView view("See [the docs](https://docs.python.org/3/).");
    QCOMPARE(linksIn(*view.document()), QStringList{"https://docs.python.org/3/"});
    QSignalSpy activated(&view, &ProseView::linkActivated);
    view.resize(500, 100);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    secondstack::tests::activate(view);
    view.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toUrl(), QUrl("https://docs.python.org/3/"));
    QVERIFY(view.source().isEmpty());
}

void ReadingTests::hidden_characters_are_spelt_out()
{
    QWidget widget;
    setPlainToolTip(widget, "<b>x</b> & y");
    QCOMPARE(widget.toolTip(), QString("<span>&lt;b&gt;x&lt;/b&gt; &amp; y</span>"));
    QCOMPARE(widget.accessibleDescription(), QString("<b>x</b> & y"));
    QCOMPARE(withVisibleControls("a\r\nb\tc"), QString("a\nb\tc"));
    QCOMPARE(withVisibleControls(QString("a") + QChar(0x200B) + QChar(0x2066)), QString("a[U+200B][U+2066]"));
    QCOMPARE(withVisibleControls(QString(QChar(0x1B)) + "[31m"), QString("[U+001B][31m"));
    const char32_t tag = 0xE0041; // an invisible A
    QCOMPARE(withVisibleControls("a" + QString::fromUcs4(&tag, 1) + "😀"), QString("a[U+E0041]😀"));
    CodeView code;
    code.setCode(QString("x = 1 # %1").arg(QChar(0x202E)), CodeLanguage::Python);
    QVERIFY(code.findChild<CodeArea*>()->toPlainText().endsWith("[U+202E]"));
}

void ReadingTests::prose_grows_with_its_content_and_shrinks_with_its_width()
{
    ProseView view("word ");
    const int one = view.heightForWidth(300);
    view.setProse(QString("word ").repeated(100));
    QVERIFY(view.heightForWidth(300) > 5 * one);
    QVERIFY(view.heightForWidth(900) < view.heightForWidth(300));
    m_theme.setAppearance({.scheme = Scheme::Light, .textPercent = 200});
    const int large = view.heightForWidth(900);
    m_theme.setAppearance({.scheme = Scheme::Light});
    QVERIFY(large > 2 * view.heightForWidth(900));
}

void ReadingTests::prose_without_links_is_no_tab_stop()
{
    QVERIFY(!(ProseView("plain `code`").focusPolicy() & Qt::TabFocus));
    QVERIFY(ProseView("[a](https://example.org)").focusPolicy() & Qt::TabFocus);
}

void ReadingTests::the_wheel_over_prose_and_code_scrolls_the_page()
{
    // Too low for their content, so that Qt's own text widgets would scroll, and keep the event.
    ProseView prose(QString("word ").repeated(3000));
    CodeArea code;
    code.setContent(QString("x = 1\n").repeated(60), CodeLanguage::Python);
    for (QAbstractScrollArea* area :
         {static_cast<QAbstractScrollArea*>(&prose), static_cast<QAbstractScrollArea*>(&code)}) {
        area->resize(400, 50);
        area->show();
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
        const int before = area->verticalScrollBar()->value();
        QWheelEvent wheel(QPointF(20, 20), area->mapToGlobal(QPointF(20, 20)), {}, QPoint(0, -240), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(area->viewport(), &wheel);
        QVERIFY(!wheel.isAccepted());
        QCOMPARE(area->verticalScrollBar()->value(), before);
    }
}

void ReadingTests::code_is_coloured()
{
    QCOMPARE(kindsOf("await find(1)  # x", CodeLanguage::Python), (QStringList{"0:await", "1:find", "3:1", "4:# x"}));
    QCOMPARE(kindsOf("const a = 'x' // y", CodeLanguage::JavaScript), (QStringList{"0:const", "2:'x'", "4:// y"}));
    QCOMPARE(kindsOf("{\"a\": \"b\", \"c\": true}", CodeLanguage::Json),
             (QStringList{"1:\"a\"", "2:\"b\"", "1:\"c\"", "0:true"}));
    QCOMPARE(kindsOf("$ uv add x  # y", CodeLanguage::Console), (QStringList{"1:$", "4:# y"}));
    QCOMPARE(kindsOf("[project]", CodeLanguage::Toml), (QStringList{"0:[project]"}));
    QCOMPARE(kindsOf("'it\\'s' # \"", CodeLanguage::Python), (QStringList{"2:'it\\'s'", "4:# \""}));
    QCOMPARE(kindsOf("'open", CodeLanguage::Python), (QStringList{"2:'open"}));
    QCOMPARE(kindsOf("def 1", CodeLanguage::Text), QStringList{});
}

void ReadingTests::a_triple_quoted_string_goes_on_over_lines()
{
    LineState state = LineState::Plain;
    (void)tokensOfLine("x = \"\"\"one", CodeLanguage::Python, state);
    QCOMPARE(state, LineState::TripleDouble);
    QCOMPARE(tokensOfLine("def two", CodeLanguage::Python, state), (QList<CodeToken>{{0, 7, TokenKind::String}}));
    QCOMPARE(tokensOfLine("\"\"\" + y", CodeLanguage::Python, state), (QList<CodeToken>{{0, 3, TokenKind::String}}));
    QCOMPARE(state, LineState::Plain);
}

void ReadingTests::copying_takes_the_code_as_it_was_given()
{
    CodeView view;
    view.setCode("a = 1\nb = 2\n", CodeLanguage::Python);
    view.findChildren<QPushButton*>().first()->click();
    QCOMPARE(QApplication::clipboard()->text(), QString("a = 1\nb = 2"));
}

void ReadingTests::copying_a_terminal_takes_the_commands_alone()
{
    CodeView view;
    view.setCode("$ uv init desk\nInitialized project\n$ cd desk\n", CodeLanguage::Console);
    view.findChildren<QPushButton*>().first()->click();
    QCOMPARE(QApplication::clipboard()->text(), QString("uv init desk\ncd desk"));
    view.setCode("python3 -m venv there", CodeLanguage::Console);
    view.findChildren<QPushButton*>().first()->click();
    QCOMPARE(QApplication::clipboard()->text(), QString("python3 -m venv there"));
}

void ReadingTests::run_is_offered_only_where_it_can_run()
{
    CodeView view;
    view.setCode("a = 1", CodeLanguage::Python);
    QPushButton* run = view.findChildren<QPushButton*>().last();
    QVERIFY(run->isHidden());
    view.setRunnable(true);
    QSignalSpy requested(&view, &CodeView::runRequested);
    view.resize(400, 200);
    view.show();
    QTest::mouseClick(run, Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    view.setRunning(true);
    QTest::mouseClick(run, Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
}

void ReadingTests::code_is_as_high_as_its_lines()
{
    CodeArea area;
    area.setContent("short", CodeLanguage::Python);
    const int one = area.heightForWidth(600);
    area.setContent(QString("short\n").repeated(10).trimmed(), CodeLanguage::Python);
    QVERIFY(area.heightForWidth(600) > one + 9 * 15);
    QVERIFY2(area.heightForWidth(40) > area.heightForWidth(600), "a line that is cut brings a scroll bar");
}

void ReadingTests::output_is_capped_and_says_so()
{
    OutputView view;
    view.setRun("python main.py", "hello\n");
    QCOMPARE(view.text(), QString("$ python main.py\nhello"));
    view.setRun("python main.py", (QString("x").repeated(1999) + '\n').repeated(100));
    QVERIFY(view.text().size() < 70'000);
    QVERIFY(view.text().contains("not shown"));
    view.setRun({}, "<b>plain</b>");
    QCOMPARE(view.text(), QString("<b>plain</b>"));
}

void ReadingTests::a_toast_runs_its_action_once()
{
    Toast toast;
    int undone = 0;
    toast.showMessage("Answer saved", "Undo", [&undone] { ++undone; });
    QVERIFY(toast.isVisible());
    QTest::mouseClick(toast.findChildren<QPushButton*>().first(), Qt::LeftButton);
    QCOMPARE(undone, 1);
    QVERIFY(!toast.isVisible());
}

void ReadingTests::a_toast_stays_while_it_has_the_focus()
{
    QWidget host;
    host.resize(600, 400);
    auto* before = new QPushButton("before", &host);
    Toast toast;
    auto* column = new QVBoxLayout(&host);
    column->addStretch();
    column->addWidget(&toast);
    toast.setDuration(1ms);
    host.show();
    QVERIFY(QTest::qWaitForWindowExposed(&host));
    secondstack::tests::activate(host);
    before->setFocus();
    toast.showMessage("Answer saved", "Undo", [] {});
    QPushButton* undo = toast.findChildren<QPushButton*>().first();
    undo->setFocus();
    const auto* timer = toast.findChild<QTimer*>();
    QSignalSpy expired(timer, &QTimer::timeout);
    QTRY_VERIFY(expired.count() > 1);
    QVERIFY(toast.isVisible());
    QTest::keyClick(undo, Qt::Key_Escape);
    QVERIFY(!toast.isVisible());
    QVERIFY(before->hasFocus());
    toast.showMessage("Answer saved");
    QTRY_VERIFY(!toast.isVisible());
}

QTEST_MAIN(ReadingTests)
#include "Reading.tests.moc"
