// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/check/Checks.h"
#include "core/curriculum/grading/Text.h"

#include <algorithm>
#include <set>

namespace secondstack::curriculum {

namespace {

/// Checks that a question says how its key is proved, in the shape its type needs.
class ProofCheck
{
public:
    ProofCheck(const Question& question, Findings& findings) : m_question(question), m_findings(findings) {}

    void run()
    {
        if (m_question.verify.empty() && m_question.type() != QuestionType::Predict) {
            problem(m_question.place, "has no proof of its key", "write verify");
            return;
        }
        for (const Proof& proof : m_question.verify) {
            const bool first = &proof == &m_question.verify.front();
            if (proof.isReview())
                checkReview(proof);
            else if (!proof.code.empty())
                checkProgram(proof, first);
            else
                checkFragment(proof);
        }
        checkMain();
    }

private:
    void problem(const Place& place, const std::string& message, std::string advice = {})
    {
        m_findings.problem(place, "\"" + m_question.id + "\" " + message, std::move(advice));
    }

    [[nodiscard]] bool isChoice() const
    {
        return m_question.type() == QuestionType::Single || m_question.type() == QuestionType::Multiple;
    }

    [[nodiscard]] std::set<std::string> key() const
    {
        std::set<std::string> ids;
        if (const auto* match = std::get_if<MatchPairs>(&m_question.body)) {
            for (std::size_t pair = 1; pair <= match->pairs.size(); ++pair)
                ids.insert(std::to_string(pair) + "-" + std::to_string(pair));
        } else if (const Options* options = m_question.options()) {
            const std::vector<std::string> correct = options->correctIds();
            ids.insert(correct.begin(), correct.end());
        }
        return ids;
    }

    // A reviewer's pairs by their texts. Numbers would still fit when two texts have changed places.
    [[nodiscard]] std::set<std::string> pairsByText() const
    {
        std::set<std::string> pairs;
        if (const auto* match = std::get_if<MatchPairs>(&m_question.body)) {
            for (const MatchPair& pair : match->pairs)
                pairs.insert(pair.left + " => " + pair.right);
        }
        return pairs;
    }

    void checkReview(const Proof& proof)
    {
        const std::set<std::string> answered(proof.answered.begin(), proof.answered.end());
        if (!isChoice() && m_question.type() != QuestionType::Match)
            problem(proof.place, "has to be proved by a program");
        else if (answered != key() && answered != pairsByText())
            problem(proof.place, "was answered otherwise by its reviewer than its key says");
        if (proof.reviewers == 0)
            m_findings.warning(proof.place, "\"" + m_question.id + "\" has not been reviewed yet");
    }

    void checkProgram(const Proof& proof, bool first)
    {
        if (!proof.language)
            problem(proof.place, "has a proof without a language");
        const bool givesIds = first && isChoice();
        if (proof.expect && !proof.fails.empty())
            problem(proof.place, "has a proof that both fails and prints");
        if (!givesIds && !proof.expect && proof.fails.empty())
            problem(proof.place, "has a proof that says neither what it prints nor how it fails");
        if (givesIds && (proof.expect || !proof.fails.empty()))
            problem(proof.place, "has a first proof that does not give the ids of the right options",
                    "leave out expect and print the ids last");
    }

    // A proof that is built around the code or the lines of the question.
    void checkFragment(const Proof& proof)
    {
        if (!proof.language)
            problem(proof.place, "has a proof without a language");
        switch (m_question.type()) {
        case QuestionType::Order:
        case QuestionType::Blank:
            if (!proof.expect)
                problem(proof.place, "has a proof without expect");
            break;
        case QuestionType::Spot:
            if (proof.fails.empty() == !proof.shows)
                problem(proof.place, "must say either how the code as printed fails or what it shows");
            if (proof.fixed.empty() || !proof.expect)
                problem(proof.place, "must give the repaired code, and what it prints as expect");
            break;
        default: problem(proof.place, "has a proof without code"); break;
        }
    }

    // Beside further programs there has to be one proof of the key itself.
    void checkMain()
    {
        const auto any = [&](auto proves) {
            return std::any_of(m_question.verify.begin(), m_question.verify.end(), proves);
        };
        switch (m_question.type()) {
        case QuestionType::Order:
        case QuestionType::Blank:
        case QuestionType::Spot:
            if (!any([](const Proof& proof) { return proof.code.empty() && !proof.isReview(); }))
                problem(m_question.place, "has no proof of its key", "give one without code");
            break;
        case QuestionType::Match:
            if (!any([](const Proof& proof) { return proof.isReview(); }))
                problem(m_question.place, "has no proof of its key", "give the answers of a reviewer");
            break;
        case QuestionType::Numeric: {
            const double value = std::get<NumericAnswer>(m_question.body).value;
            const auto proves = [&](const Proof& proof) {
                const auto number = numberFrom(proof.expect.value_or(std::string{}));
                return number && isWithin(*number, value, 0);
            };
            if (!any(proves))
                problem(m_question.place, "has no proof that prints its answer");
            break;
        }
        default: break;
        }
    }

    const Question& m_question;
    Findings& m_findings;
};

} // namespace

void checkProofs(const Question& question, Findings& findings)
{
    ProofCheck{question, findings}.run();
}

} // namespace secondstack::curriculum
