// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/gallery/GalleryPage.h"

#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/BarRow.h"
#include "app/gui/widgets/BlankFields.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/EditorTabs.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/KeyCap.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/LineOrderer.h"
#include "app/gui/widgets/LinePicker.h"
#include "app/gui/widgets/Matcher.h"
#include "app/gui/widgets/NumberField.h"
#include "app/gui/widgets/OptionList.h"
#include "app/gui/widgets/OutputView.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/ProgressBar.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/ScoreBand.h"
#include "app/gui/widgets/ScrollPage.h"
#include "app/gui/widgets/StudyCalendar.h"
#include "app/gui/widgets/WeekBars.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {
namespace {

Card* addCard(QVBoxLayout& column, const QString& heading)
{
    auto* card = new Card(heading);
    column.addWidget(card);
    return card;
}

const QString kPython = QStringLiteral("from fastapi import FastAPI\n\napp = FastAPI()\n\n\n"
                                       "@app.get(\"/tools/{tool_id}\")\n"
                                       "async def read_tool(tool_id: int, verbose: bool = False) -> Tool:\n"
                                       "    \"\"\"One tool, or 404.\"\"\"\n"
                                       "    tool = await find(tool_id)  # a coroutine\n"
                                       "    return tool if tool != None else missing(404)");

} // namespace

GalleryPage::GalleryPage(QWidget* parent) : Page(parent), m_page(new ScrollPage)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    m_page->setEyebrow(tr("Every widget · once"));
    m_page->setTitle(tr("Response models that keep secrets in"));
    m_page->addAction(makeButton(tr("Change an answer")));
    m_page->addAction(makeButton(tr("Continue lesson  ↵"), ButtonKind::Primary));
    buildWords();
    buildCode();
    buildEditor();
    buildQuestions();
    buildOrder();
    buildPictures();
    buildMessages();
}

QString GalleryPage::title() const
{
    return tr("Gallery");
}

void GalleryPage::buildWords()
{
    QVBoxLayout* body = m_page->body();
    auto* prose = new ProseView(
        tr("In Node.js, calling an *async* function **starts it at once**; the promise you get back is already under "
           "way. In Python the same call only builds a coroutine. A `TaskGroup` does what `Promise.all` did for you. "
           "See [the documentation](https://docs.python.org/3/library/asyncio-task.html).\n\n"
           "## What differs\n- nothing runs until awaited\n- `->` and `!=` stay two characters\n\n"
           "| Node.js | Python |\n|---|---|\n| `Promise.all` | `asyncio.gather` |\n| thread pool | `to_thread` |\n"));
    prose->setTextWidth(900);
    body->addWidget(prose);
    Card* words = addCard(*body, tr("Words and buttons"));
    words->setTrailing(makeLine(tr("42 of 70 min left"), TextRole::Small));
    auto* pills = new QWidget;
    auto* flow = new FlowLayout(pills);
    flow->addWidget(new Pill(tr("Node.js — you know this"), Tone::Node));
    flow->addWidget(new Pill(tr("Python"), Tone::Python));
    flow->addWidget(new Pill(tr("sandboxed · no network"), Tone::Good));
    flow->addWidget(new Pill(tr("behind 2 days"), Tone::Warn));
    flow->addWidget(new Pill(tr("2 failed"), Tone::Bad));
    flow->addWidget(new Pill(tr("5 minutes")));
    words->body()->addWidget(pills);
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->addWidget(makeButton(tr("Run tests  Ctrl ↵"), ButtonKind::Primary));
    row->addWidget(makeButton(tr("I don't know yet")));
    row->addWidget(makeButton(tr("Where is my data?"), ButtonKind::Link));
    row->addWidget(makeButton(tr("Copy"), ButtonKind::Quiet));
    QPushButton* chosen = makeButton(tr("About 2 s"), ButtonKind::Choice);
    chosen->setChecked(true);
    row->addWidget(makeButton(tr("About 1 s"), ButtonKind::Choice));
    row->addWidget(chosen);
    QPushButton* disabled = makeButton(tr("Not now"), ButtonKind::Primary);
    disabled->setEnabled(false);
    row->addWidget(disabled);
    words->body()->addWidget(buttons);
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(tr("Filter rows…"));
    edit->setAccessibleName(tr("Filter rows"));
    words->body()->addWidget(edit);
}

void GalleryPage::buildCode()
{
    QVBoxLayout* body = m_page->body();
    auto* node = new CodeView;
    node->setCode(QStringLiteral("const a = fetchUser(1)   // started\nconst b = fetchUser(2)   // started\n"
                                 "const users = [await a, await b]\n// about 1 s for two 1 s calls"),
                  CodeLanguage::JavaScript);
    node->setTitle(tr("Node.js — you know this"));
    node->setRunnable(true);
    body->addWidget(node);
    Card* card = addCard(*body, tr("Predict, then run"));
    card->setKind(CardKind::Emphasised);
    auto* code = new CodeView;
    code->setCode(kPython, CodeLanguage::Python);
    card->body()->addWidget(code);
    auto* output = new OutputView;
    output->setRun(QStringLiteral("python coroutines.py"), QStringLiteral("[User(1), User(2)] in 2.004 s\n"));
    output->setVerdict(Tone::Good, tr("✓ as you predicted"));
    card->body()->addWidget(output);
    auto* console = new CodeView;
    console->setCode(QStringLiteral("$ uv add fastapi  # in the project\n$ uv run main.py"), CodeLanguage::Console);
    card->body()->addWidget(console);
    auto* why = new Card;
    why->setKind(CardKind::Raised);
    why->body()->addWidget(new ProseView(tr("**Why.** A Python default is made once, when the function is defined, and "
                                            "shared by every call. Write `tags=None` and make the list inside.")));
    card->body()->addWidget(why);
}

void GalleryPage::buildEditor()
{
    auto* tabs = new EditorTabs;
    tabs->setFiles({{"main.py", kPython + QStringLiteral("\n\n\tprint(\"\u202edrow\")\n")},
                    {"models.py", "from pydantic import BaseModel\n"},
                    {"tests.py", "def test_one() -> None:\n    assert True\n", true}});
    tabs->setProblems("main.py", {{7, tr("The return type is the input model"), ProblemKind::Error},
                                  {10, tr("Compare with “is”"), ProblemKind::Warning}});
    tabs->setFilesEditable(true);
    tabs->setTrailing(makeLine(tr("saved · Python 3.11"), TextRole::Small));
    tabs->setMinimumHeight(420);
    m_page->body()->addWidget(tabs);
}

void GalleryPage::buildQuestions()
{
    QVBoxLayout* body = m_page->body();
    Card* card = addCard(*body, tr("What does this print?"));
    auto* options = new OptionList;
    options->setOptions({{"a", "['b']", true},
                         {"b", "['a', 'b']", true},
                         {"c", "`or` is not `??`, and **never** was"},
                         {"d", "TypeError"}},
                        OptionList::Choice::Single);
    options->setChosen({"b"});
    options->setResult("b", RowVerdict::Right);
    options->setResult("a", RowVerdict::Wrong,
                       tr("Right in JavaScript, where a default is made afresh for every call. Try `id(tags)` twice."));
    card->body()->addWidget(options);
    auto* number = new NumberField(tr("How many calls?"), tr("calls"));
    number->setText("2");
    number->setResult(RowVerdict::Right);
    card->body()->addWidget(number);

    Card* blanks = addCard(*body, tr("Fill in, and find the line"));
    auto* fields = new BlankFields;
    fields->setPieces({"class UserOut(", "):\n    id: int\n    email: EmailStr\n\nchanges = patch.model_dump(",
                       ")  # only what was sent"},
                      CodeLanguage::Python);
    fields->setValues({"BaseModel", ""});
    blanks->body()->addWidget(fields);
    auto* picker = new LinePicker;
    picker->setCode(kPython, CodeLanguage::Python);
    picker->setChosenLine(9);
    blanks->body()->addWidget(picker);
}

void GalleryPage::buildOrder()
{
    QVBoxLayout* body = m_page->body();
    Card* card = addCard(*body, tr("Put the lines in order"));
    auto* order = new LineOrderer;
    order->setLines({"results = await asyncio.gather(*tasks)", "async def fetch_all(ids):",
                     "async with asyncio.TaskGroup() as tg:", "return [t.result() for t in tasks]",
                     "tasks = [tg.create_task(fetch(i)) for i in ids]"},
                    CodeLanguage::Python, true);
    order->setAnswer({{1, 0}, {2, 1}, {4, 2}});
    card->body()->addWidget(order);
    card->body()->addWidget(new KeyHints({{{"↑", "↓"}, tr("choose")},
                                          {{tr("Space")}, tr("pick up, put down")},
                                          {{"←", "→"}, tr("indent")},
                                          {{tr("Enter")}, tr("check")}}));
    Card* pairs = addCard(*body, tr("Match"));
    auto* matcher = new Matcher;
    matcher->setItems({"`Promise.all`", "`express.Router()`", "`zod`"},
                      {"Pydantic", "`asyncio.gather`", "`APIRouter`", "`Depends`"});
    matcher->setPairs({1, -1, 0});
    pairs->body()->addWidget(matcher);
}

void GalleryPage::buildPictures()
{
    QVBoxLayout* body = m_page->body();
    Card* card = addCard(*body, tr("How strong is the case?"));
    auto* band = new ScoreBand;
    band->setScore({.value = 42,
                    .low = 24,
                    .high = 60,
                    .valueText = "+42",
                    .summary = tr("+42 of 100, between 24 and 60"),
                    .zones = {{-100, -33, Tone::Node, tr("Stay with Node.js for now")},
                              {-33, 10, Tone::Neutral, tr("Either is fine")},
                              {10, 100, Tone::Python, tr("Upskill now")}}});
    card->body()->addWidget(band);
    card->body()->addWidget(new BarRow({.label = tr("AI, machine learning or data pipelines"),
                                        .detail = tr("You: within six months, very important"),
                                        .reason = tr("The libraries for this are mostly in Python."),
                                        .value = 21,
                                        .limit = 25,
                                        .valueText = "+21"}));
    card->body()->addWidget(new BarRow({.label = tr("Real-time systems: WebSockets, streaming"),
                                        .detail = tr("You: some of my work"),
                                        .value = -7,
                                        .limit = 25,
                                        .valueText = "−7"}));
    Card* progress = addCard(*body, tr("This week"));
    auto* bar = new ProgressBar(tr("FastAPI core"));
    bar->setValue(46);
    progress->body()->addWidget(bar);
    auto* week = new WeekBars;
    week->setDays({{tr("Mon"), 50, "50 min"},
                   {tr("Tue"), 62, "62 min"},
                   {tr("Wed"), 20, "20 min"},
                   {tr("Thu"), 0, "none"},
                   {tr("Fri"), 0, "none"}});
    progress->body()->addWidget(week);
    auto* calendar = new StudyCalendar;
    QList<int> minutes;
    for (int day = 0; day < 91; ++day)
        minutes << (day * 37 % 11 > 5 ? day * 13 % 75 : 0);
    calendar->setDays(QDate(2026, 11, 18), minutes);
    progress->body()->addWidget(calendar);
}

void GalleryPage::buildMessages()
{
    QVBoxLayout* body = m_page->body();
    auto* banner =
        new Banner(Tone::Warn, tr("Python 3.11 or newer was not found. Reading and quizzes work; running needs it."));
    (void)banner->addStep(tr("Set it up"));
    body->addWidget(banner);
    body->addWidget(new Banner(Tone::Good, tr("Your progress was restored, 412 events.")));
    auto* empty = new EmptyState("review", tr("Nothing to review today"), tr("The next cards come back on Friday."));
    (void)empty->addStep(tr("Go on with the lesson"));
    Card* card = addCard(*body, {});
    card->body()->addWidget(empty);
}

} // namespace secondstack::gui
