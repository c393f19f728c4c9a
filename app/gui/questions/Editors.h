// SPDX-License-Identifier: GPL-3.0-or-later
// The answer editors by type; made through makeAnswerEditor().
#pragma once

#include "app/gui/questions/AnswerEditor.h"

#include <QList>

namespace secondstack::gui {

class BlankFields;
class LineOrderer;
class LinePicker;
class Matcher;
class NumberField;
class OptionList;

/// single, multiple, predict
class ChoiceEditor final : public AnswerEditor
{
    Q_OBJECT

public:
    ChoiceEditor(const curriculum::Question& question, int seed);

    [[nodiscard]] curriculum::Response response() const override;
    void setResponse(const curriculum::Response& response) override;
    [[nodiscard]] QString missing() const override;
    void showGrade(const curriculum::Response& response, const curriculum::Grade& grade) override;
    void setLocked(bool isLocked) override;
    bool chooseNumber(int number) override;

private:
    const curriculum::Question& m_question;
    OptionList* m_list;
};

class OrderEditor final : public AnswerEditor
{
    Q_OBJECT

public:
    OrderEditor(const curriculum::Question& question, int seed);

    [[nodiscard]] curriculum::Response response() const override;
    void setResponse(const curriculum::Response& response) override;
    [[nodiscard]] QString missing() const override;
    void showGrade(const curriculum::Response& response, const curriculum::Grade& grade) override;
    void setLocked(bool isLocked) override;

private:
    const curriculum::OrderLines& m_body;
    std::vector<int> m_shown; ///< the question's number of each line, as they are offered
    LineOrderer* m_orderer;
};

class BlankEditor final : public AnswerEditor
{
    Q_OBJECT

public:
    explicit BlankEditor(const curriculum::Question& question);

    [[nodiscard]] curriculum::Response response() const override;
    void setResponse(const curriculum::Response& response) override;
    [[nodiscard]] QString missing() const override;
    void showGrade(const curriculum::Response& response, const curriculum::Grade& grade) override;
    void setLocked(bool isLocked) override;

private:
    BlankFields* m_fields;
};

/// The line, and what is wrong with it.
class SpotEditor final : public AnswerEditor
{
    Q_OBJECT

public:
    SpotEditor(const curriculum::Question& question, int seed);

    [[nodiscard]] curriculum::Response response() const override;
    void setResponse(const curriculum::Response& response) override;
    [[nodiscard]] QString missing() const override;
    void showGrade(const curriculum::Response& response, const curriculum::Grade& grade) override;
    void setLocked(bool isLocked) override;
    bool chooseNumber(int number) override;

private:
    const curriculum::Question& m_question;
    const curriculum::SpotBug& m_body;
    LinePicker* m_picker;
    OptionList* m_list;
};

class MatchEditor final : public AnswerEditor
{
    Q_OBJECT

public:
    MatchEditor(const curriculum::Question& question, int seed);

    [[nodiscard]] curriculum::Response response() const override;
    void setResponse(const curriculum::Response& response) override;
    [[nodiscard]] QString missing() const override;
    void showGrade(const curriculum::Response& response, const curriculum::Grade& grade) override;
    void setLocked(bool isLocked) override;

private:
    [[nodiscard]] QString feedbackFor(const curriculum::PartGrade& part, int left) const;

    const curriculum::MatchPairs& m_body;
    std::vector<int> m_shown; ///< the question's number of each card, as they are offered
    Matcher* m_matcher;
};

class NumberEditor final : public AnswerEditor
{
    Q_OBJECT

public:
    explicit NumberEditor(const curriculum::Question& question);

    [[nodiscard]] curriculum::Response response() const override;
    void setResponse(const curriculum::Response& response) override;
    [[nodiscard]] QString missing() const override;
    void showGrade(const curriculum::Response& response, const curriculum::Grade& grade) override;
    void setLocked(bool isLocked) override;

private:
    NumberField* m_field;
};

} // namespace secondstack::gui
