// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Programs.h"
#include "core/curriculum/grading/Order.h"
#include "core/curriculum/grading/Text.h"

namespace secondstack::curriculum {

namespace {

std::string joined(const std::string& before, const std::string& code, const std::string& after)
{
    std::string program;
    for (const std::string& part : {before, code, after}) {
        if (!program.empty() && program.back() != '\n' && !part.empty())
            program += '\n';
        program += part;
    }
    return program;
}

/// Collects the programs behind one question: what its key, its wrong options and its feedback claim.
class QuestionPrograms
{
public:
    explicit QuestionPrograms(const Question& question) : m_question(question) {}

    [[nodiscard]] std::vector<Program> collect()
    {
        addPredictionAndModels();
        for (const Proof& proof : m_question.verify) {
            if (proof.isReview())
                continue;
            const bool first = &proof == &m_question.verify.front();
            if (!proof.code.empty())
                addWholeProgram(proof, first);
            else
                std::visit([&](const auto& body) { addProof(body, proof); }, m_question.body);
        }
        return std::move(m_programs);
    }

private:
    void add(ProgramKind kind, std::string what, Language language, std::string code, Expectation expectation,
             const Place& place)
    {
        m_programs.push_back(
            {m_question.id, kind, std::move(what), language, std::move(code), {}, std::move(expectation), place});
    }

    void addProven(const Proof& proof, std::string what, const std::string& code, Expectation expectation)
    {
        add(ProgramKind::Proof, std::move(what), proof.language.value_or(Language::Python),
            joined(proof.before, code, proof.after), std::move(expectation), proof.place);
    }

    void addPredictionAndModels()
    {
        const Options* options = m_question.options();
        if (options == nullptr)
            return;
        for (const Option& option : options->list) {
            if (option.correct && m_question.type() == QuestionType::Predict)
                add(ProgramKind::Prediction, "the predicted output", m_question.codeLanguage, m_question.code,
                    Prints{option.text}, m_question.place);
            if (option.model)
                add(ProgramKind::Model, "the model of option " + option.id, option.model->language, option.model->code,
                    Prints{option.text}, option.model->place);
        }
    }

    void addWholeProgram(const Proof& proof, bool first)
    {
        const bool givesIds = first && !proof.expect && proof.fails.empty();
        const bool choice = m_question.type() == QuestionType::Single || m_question.type() == QuestionType::Multiple;
        if (!proof.fails.empty())
            addProven(proof, "proof", proof.code, Fails{proof.fails});
        else if (proof.expect)
            addProven(proof, "proof", proof.code, Prints{*proof.expect});
        else if (givesIds && choice)
            addProven(proof, "proof of the key", proof.code, EndsWithIds{m_question.options()->correctIds()});
    }

    void addProof(const OrderLines& body, const Proof& proof)
    {
        int number = 0;
        for (const std::vector<int>& order : body.rightOrders())
            addProven(proof, "right order " + std::to_string(++number), assembled(body, placed(body, order)),
                      Prints{proof.expect.value_or(std::string{})});
    }

    // Each accepted and each wrong text in its place, the other blanks filled as they should be.
    void addProof(const FillBlanks& body, const Proof& proof)
    {
        std::vector<std::string> texts;
        for (const Blank& blank : body.blanks)
            texts.push_back(blank.accept.empty() ? std::string{} : blank.accept.front());
        const std::string output = proof.expect.value_or(std::string{});
        for (std::size_t i = 0; i < body.blanks.size(); ++i) {
            const std::string canonical = texts[i];
            for (const std::string& text : body.blanks[i].accept) {
                texts[i] = text;
                addProven(proof, "accepted filling: " + text, filled(m_question.code, texts), Prints{output});
            }
            for (const WrongFilling& wrong : body.blanks[i].wrong) {
                texts[i] = wrong.text;
                addProven(proof, "wrong filling: " + wrong.text, filled(m_question.code, texts), NeverPrints{output});
            }
            texts[i] = canonical;
        }
    }

    void addProof(const SpotBug&, const Proof& proof)
    {
        if (!proof.fails.empty())
            addProven(proof, "the code with its bug", m_question.code, Fails{proof.fails});
        else if (proof.shows)
            addProven(proof, "the code with its bug", m_question.code, Prints{*proof.shows});
        if (!proof.fixed.empty())
            addProven(proof, "the repaired code", proof.fixed, Prints{proof.expect.value_or(std::string{})});
    }

    // The other types are proved by whole programs only.
    template<typename Body>
    void addProof(const Body&, const Proof&)
    {
    }

    const Question& m_question;
    std::vector<Program> m_programs;
};

} // namespace

std::vector<Program> programsOf(const Question& question)
{
    return QuestionPrograms{question}.collect();
}

} // namespace secondstack::curriculum
