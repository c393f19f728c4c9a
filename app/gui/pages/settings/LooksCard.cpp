// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/settings/LooksCard.h"

#include "app/gui/state/Preferences.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

class LooksCard
{
    Q_DECLARE_TR_FUNCTIONS(LooksCard)

public:
    explicit LooksCard(Preferences& preferences) : m_preferences(preferences), m_card(new Card(tr("Looks"))) {}

    Card* build()
    {
        const QList<QPair<int, QString>> schemes{{static_cast<int>(Scheme::System), tr("As the system")},
                                                 {static_cast<int>(Scheme::Light), tr("Light")},
                                                 {static_cast<int>(Scheme::Dark), tr("Dark")}};
        addChoice(
            tr("Colours"), QStringLiteral("scheme"), schemes,
            [](const Appearance& now) { return static_cast<int>(now.scheme); },
            [](Appearance& wanted, int chosen) { wanted.scheme = static_cast<Scheme>(chosen); });
        QList<QPair<int, QString>> sizes;
        for (const int percent : kTextSizes)
            sizes.append({percent, tr("%1 %").arg(percent)});
        addChoice(
            tr("Text size"), QStringLiteral("textSize"), sizes, [](const Appearance& now) { return now.textPercent; },
            [](Appearance& wanted, int chosen) { wanted.textPercent = chosen; });
        m_card->body()->addWidget(makeLabel(tr("For easier reading"), TextRole::SmallStrong));
        auto* switches = new QWidget;
        auto* row = new FlowLayout(switches);
        row->addWidget(makeSwitch(tr("High contrast"), "highContrastButton", &Appearance::highContrast));
        row->addWidget(makeSwitch(tr("Reduced motion"), "reducedMotionButton", &Appearance::reducedMotion));
        m_card->body()->addWidget(switches);
        return m_card;
    }

private:
    template<typename Change>
    static auto applier(Preferences& preferences, Change change)
    {
        return [&preferences, change](int chosen) {
            Appearance wanted = Theme::current().appearance();
            change(wanted, chosen);
            preferences.setAppearance(wanted);
            Theme::current().setAppearance(wanted);
        };
    }

    template<typename Read, typename Change>
    void addChoice(const QString& title, const QString& name, const QList<QPair<int, QString>>& choices, Read read,
                   Change change)
    {
        m_card->body()->addWidget(makeLabel(title, TextRole::SmallStrong));
        auto* chips = new QWidget;
        chips->setAccessibleName(title);
        auto* row = new FlowLayout(chips);
        auto* group = new QButtonGroup(chips);
        for (const auto& [value, text] : choices) {
            QPushButton* chip = makeButton(text, ButtonKind::Choice);
            chip->setCheckable(true);
            chip->setObjectName(QStringLiteral("%1-%2-Button").arg(name).arg(value));
            chip->setAccessibleName(tr("%1: %2").arg(title, text));
            group->addButton(chip, value);
            row->addWidget(chip);
        }
        QObject::connect(group, &QButtonGroup::idClicked, chips, applier(m_preferences, change));
        // The theme may change by key as well. Tab stops at the choice in force, the arrow keys go on from there.
        const auto show = [group, read] {
            QAbstractButton* inForce = group->button(read(Theme::current().appearance()));
            if (inForce == nullptr)
                return;
            inForce->setChecked(true);
            for (QAbstractButton* chip : group->buttons())
                chip->setFocusPolicy(chip == inForce ? Qt::StrongFocus : Qt::ClickFocus);
        };
        QObject::connect(&Theme::current(), &Theme::changed, chips, show);
        show();
        m_card->body()->addWidget(chips);
    }

    QPushButton* makeSwitch(const QString& text, const char* name, bool Appearance::* flag)
    {
        QPushButton* chip = makeButton(text, ButtonKind::Choice);
        chip->setCheckable(true);
        chip->setObjectName(QString::fromLatin1(name));
        const auto show = [chip, flag] { chip->setChecked(Theme::current().appearance().*flag); };
        QObject::connect(chip, &QPushButton::clicked, chip,
                         applier(m_preferences, [flag](Appearance& wanted, int on) { wanted.*flag = on != 0; }));
        QObject::connect(&Theme::current(), &Theme::changed, chip, show);
        show();
        return chip;
    }

    Preferences& m_preferences;
    Card* m_card;
};

} // namespace

Card* buildLooksCard(Preferences& preferences)
{
    return LooksCard{preferences}.build();
}

} // namespace secondstack::gui
