// SPDX-License-Identifier: GPL-3.0-or-later
// Every question of the pack that ships, through the widgets that ask it.
#include "app/gui/questions/AnswerEditor.h"
#include "app/gui/questions/KeyNotes.h"
#include "app/gui/questions/QuestionView.h"
#include "app/gui/questions/QuestionWords.h"
#include "app/gui/shell/CommandList.h"
#include "app/gui/state/Strings.h"
#include "app/gui/theme/Theme.h"
#include "core/curriculum/Loader.h"
#include "core/learner/Course.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

#include <algorithm>
#include <memory>
#include <set>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::curriculum;

Q_DECLARE_METATYPE(secondstack::curriculum::Response)

class QuestionTests final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void every_type_is_there();
    void a_right_answer_comes_back_as_it_was_put_in_whatever_the_shuffle();
    void an_untouched_question_asks_for_an_answer_first();
    void a_choice_that_is_partly_right_counts_what_was_found_and_what_is_too_much();
    void a_view_shows_the_grade_in_words_and_cannot_be_changed_then();
    void not_knowing_shows_the_right_answer();
    void what_could_not_be_kept_can_be_given_again();
    void a_question_that_can_be_asked_again_goes_on_with_enter();
    void a_longer_run_of_underscores_is_one_blank();
    void the_sheet_of_keys_names_every_key_of_a_question();
    void sources_stand_in_full();

private:
    [[nodiscard]] const Question& first(QuestionType type) const;

    std::unique_ptr<learner::Course> m_course;
    std::vector<const Question*> m_questions;
    Theme m_theme{*qApp};
};

void QuestionTests::initTestCase()
{
    auto course = learner::Course::open(std::filesystem::path(SECONDSTACK_SOURCE_DIR) / "curriculum/fastapi-for-node");
    QVERIFY(course.has_value());
    m_course = std::make_unique<learner::Course>(std::move(*course));
    for (const Day& day : m_course->pack().days) {
        for (const Activity& activity : day.activities) {
            if (activity.kind == ActivityKind::Quiz && activity.isReady()) {
                for (const Question* question : m_course->questionsOf(activity))
                    m_questions.push_back(question);
            }
        }
    }
}

const Question& QuestionTests::first(QuestionType type) const
{
    for (const Question* question : m_questions) {
        if (question->type() == type)
            return *question;
    }
    qFatal("the pack has no such question");
}

void QuestionTests::every_type_is_there()
{
    std::set<QuestionType> types;
    for (const Question* question : m_questions)
        types.insert(question->type());
    QCOMPARE(types.size(), std::size(kQuestionTypes));
}

void QuestionTests::a_right_answer_comes_back_as_it_was_put_in_whatever_the_shuffle()
{
    for (const Question* question : m_questions) {
        for (const int seed : {0, 1, 20261122}) {
            const std::unique_ptr<AnswerEditor> editor(makeAnswerEditor(*question, seed));
            const Response right = rightResponse(*question);
            editor->setResponse(right);
            QVERIFY2(editor->missing().isEmpty(), question->id.c_str());
            const auto graded = grade(*question, editor->response());
            QVERIFY2(graded && graded->correct, question->id.c_str());
            editor->setLocked(true);
            editor->showGrade(right, *graded);
            QVERIFY2(grade(*question, editor->response())->correct, question->id.c_str());
        }
    }
}

void QuestionTests::an_untouched_question_asks_for_an_answer_first()
{
    for (const QuestionType type : kQuestionTypes) {
        QuestionView view(first(type), {});
        view.show();
        QSignalSpy answered(&view, &QuestionView::answered);
        view.accept();
        QCOMPARE(answered.size(), 0);
        QVERIFY(view.findChild<QLabel*>("questionMessage")->isVisible());
    }
}

void QuestionTests::a_choice_that_is_partly_right_counts_what_was_found_and_what_is_too_much()
{
    const Question& question = first(QuestionType::Multiple);
    const auto& options = std::get<MultipleChoice>(question.body).options.list;
    const auto toFind = std::ranges::count_if(options, &Option::correct);
    const ChosenOptions oneOfEach{{std::ranges::find(options, true, &Option::correct)->id,
                                   std::ranges::find(options, false, &Option::correct)->id}};
    QCOMPARE(verdictText(oneOfEach, *grade(question, oneOfEach)),
             QString("✗ Partly right: 1 of %1 found, 1 too many").arg(toFind));
}

void QuestionTests::a_view_shows_the_grade_in_words_and_cannot_be_changed_then()
{
    for (const QuestionType type : kQuestionTypes) {
        const Question& question = first(type);
        QuestionView view(question, {});
        view.show();
        const Response right = rightResponse(question);
        view.setResponse(right);
        QSignalSpy answered(&view, &QuestionView::answered);
        QSignalSpy next(&view, &QuestionView::nextRequested);
        view.accept();
        QCOMPARE(answered.size(), 1);
        view.accept(); // waits for the outcome
        QCOMPARE(answered.size(), 1);
        view.showGrade(right, *grade(question, right));
        QCOMPARE(view.findChild<QLabel*>("verdictLabel")->text(), "✓ Right");
        QVERIFY(!view.chooseNumber(1));
        view.accept();
        QCOMPARE(next.size(), 1);
    }
}

void QuestionTests::not_knowing_shows_the_right_answer()
{
    QuestionView view(first(QuestionType::Order), {});
    view.show();
    QSignalSpy answered(&view, &QuestionView::answered);
    QTest::mouseClick(view.findChild<QPushButton*>("dontKnowButton"), Qt::LeftButton);
    QCOMPARE(answered.size(), 1);
    view.showGrade(DontKnow{}, *grade(view.question(), DontKnow{}));
    QStringList words;
    for (const QLabel* label : view.findChildren<QLabel*>())
        words << label->text();
    QVERIFY(words.contains("The right answer"));
}

void QuestionTests::what_could_not_be_kept_can_be_given_again()
{
    QuestionView view(first(QuestionType::Single), {});
    view.show();
    view.setResponse(rightResponse(view.question()));
    QSignalSpy answered(&view, &QuestionView::answered);
    view.accept();
    view.showFailure("The disk is full.");
    QCOMPARE(view.findChild<QLabel*>("questionMessage")->text(), "The disk is full.");
    view.accept();
    QCOMPARE(answered.size(), 2);
}

void QuestionTests::a_question_that_can_be_asked_again_goes_on_with_enter()
{
    QuestionView view(first(QuestionType::Single), {.againText = "Try again"});
    view.show();
    auto* again = view.findChild<QPushButton*>("againButton");
    QVERIFY(!again->isVisible());
    view.showGrade(DontKnow{}, *grade(view.question(), DontKnow{}));
    QVERIFY(again->isVisible());
    QVERIFY(!view.findChild<QPushButton*>("nextButton")->isVisible());
    QSignalSpy next(&view, &QuestionView::nextRequested);
    QSignalSpy asked(&view, &QuestionView::againRequested);
    view.accept();
    QCOMPARE(next.size(), 1);
    QCOMPARE(asked.size(), 0);
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void QuestionTests::a_longer_run_of_underscores_is_one_blank()
{
    Question question = first(QuestionType::Blank);
    question.code.replace(question.code.find("____"), 4, "__________");
    const std::unique_ptr<AnswerEditor> editor(makeAnswerEditor(question, 0));
    QCOMPARE(size_t(editor->findChildren<QLineEdit*>().size()), std::get<FillBlanks>(question.body).blanks.size());
    const Response right = rightResponse(question);
    editor->setResponse(right);
    QVERIFY(grade(question, editor->response())->correct);
}

void QuestionTests::the_sheet_of_keys_names_every_key_of_a_question()
{
    QWidget window;
    CommandList commands(&window);
    addKeyNotes(commands);
    QString keys;
    for (const KeyNote& note : commands.notes())
        keys += note.keys + u' ';
    for (const QuestionType type : kQuestionTypes) {
        for (const KeyHint& hint : keysFor(first(type))) {
            for (const QString& key : hint.keys)
                QVERIFY2(keys.contains(key), qPrintable(key));
        }
    }
    QVERIFY(keys.contains("Ctrl+Enter"));
}

void QuestionTests::sources_stand_in_full()
{
    const Question& question = first(QuestionType::Single);
    QuestionView view(question, {});
    view.showGrade(DontKnow{}, *grade(question, DontKnow{}));
    QString words;
    for (const QTextEdit* text : view.findChildren<QTextEdit*>())
        words += text->toPlainText();
    QVERIFY(words.contains(toQString(question.sources.front().url)));
}

QTEST_MAIN(QuestionTests)
#include "Questions.tests.moc"
