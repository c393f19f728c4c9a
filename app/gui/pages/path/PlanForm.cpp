// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/path/PlanForm.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"
#include "core/plan/Schedule.h"

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTextCharFormat>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

namespace {

constexpr int kMinutesStep = 5;

/// Scrolling the page over a field does not change it.
class NoWheelUnlessFocused final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

void keepFromWheel(QWidget& field)
{
    field.setFocusPolicy(Qt::StrongFocus);
    field.installEventFilter(new NoWheelUnlessFocused(&field));
}

/// Alt+Down and F4 unfold the calendar, as they unfold any list. Qt has the mouse alone for it.
class CalendarByKey final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isF4 = key.key() == Qt::Key_F4 && key.modifiers() == Qt::NoModifier;
        if (!isF4 && !(key.key() == Qt::Key_Down && (key.modifiers() & Qt::AltModifier)))
            return false;
        auto& edit = *static_cast<QDateEdit*>(watched);
        QStyleOptionComboBox option;
        option.initFrom(&edit);
        option.editable = true;
        const QPointF arrow =
            edit.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, &edit).center();
        QMouseEvent press(QEvent::MouseButtonPress, arrow, edit.mapToGlobal(arrow), Qt::LeftButton, Qt::LeftButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&edit, &press);
        return true;
    }
};

QDateEdit* makeDateEdit(const QString& name)
{
    auto* edit = new QDateEdit;
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    edit->setAccessibleName(name);
    edit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    edit->calendarWidget()->setFirstDayOfWeek(Qt::Monday);
    edit->calendarWidget()->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        edit->calendarWidget()->setWeekdayTextFormat(day, {}); // not red
    keepFromWheel(*edit);
    edit->installEventFilter(new CalendarByKey(edit));
    return edit;
}

void addField(QVBoxLayout& column, const QString& name, QWidget* field)
{
    QLabel* label = makeLabel(name, TextRole::SmallStrong);
    label->setBuddy(field);
    column.addWidget(label);
    column.addWidget(field);
    column.addSpacing(6);
}

} // namespace

PlanForm::PlanForm(QWidget* parent)
    : QWidget(parent)
    , m_start(makeDateEdit(tr("Start on")))
    , m_minutes(new QSpinBox)
    , m_week(makeLabel({}, TextRole::Small))
    , m_dateOff(makeDateEdit(tr("A date off")))
    , m_addDateOff(makeButton(tr("Add")))
    , m_chips(new QWidget)
{
    m_start->setObjectName("startDateEdit");
    m_minutes->setObjectName("minutesPerDaySpinBox");
    m_minutes->setRange(static_cast<int>(plan::kLeastPerDay.count()), static_cast<int>(plan::kMostPerDay.count()));
    m_minutes->setSingleStep(kMinutesStep);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes a day"));
    m_minutes->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    keepFromWheel(*m_minutes);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    addField(*column, tr("Start on"), m_start);
    addField(*column, tr("Minutes a day"), m_minutes);
    addField(*column, tr("I study on"), buildWeekdays());
    m_week->setObjectName("weekHoursLabel");
    column->addWidget(m_week);
    column->addSpacing(6);
    addField(*column, tr("Dates off, for example a holiday"), buildDatesOff());
    setFocusProxy(m_start);
    connect(this, &PlanForm::changed, this, &PlanForm::showWeek);
    connect(m_start, &QDateEdit::dateChanged, this, &PlanForm::changed);
    connect(m_minutes, &QSpinBox::valueChanged, this, &PlanForm::changed);
}

QWidget* PlanForm::buildWeekdays()
{
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row, 6, 6);
    for (unsigned i = 0; i < m_weekdays.size(); ++i) {
        const int weekday = static_cast<int>(i) + 1;
        QPushButton* button = makeButton(QLocale().dayName(weekday, QLocale::ShortFormat), ButtonKind::Choice);
        button->setAccessibleName(QLocale().dayName(weekday));
        button->setObjectName(QStringLiteral("weekday%1Button").arg(weekday));
        connect(button, &QPushButton::toggled, this, &PlanForm::changed);
        flow->addWidget(button);
        m_weekdays[i] = button;
    }
    return row;
}

QWidget* PlanForm::buildDatesOff()
{
    m_dateOff->setObjectName("dateOffEdit");
    m_addDateOff->setObjectName("addDateOffButton");
    m_addDateOff->setAccessibleName(tr("Add this date off"));
    connect(m_addDateOff, &QPushButton::clicked, this, &PlanForm::addDateOff);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line);
    flow->addWidget(m_dateOff);
    flow->addWidget(m_addDateOff);
    column->addWidget(line);
    column->addWidget(m_chips);
    new FlowLayout(m_chips, 6, 6);
    box->setFocusProxy(m_dateOff);
    return box;
}

void PlanForm::setConstraints(const plan::Constraints& constraints, QDate today)
{
    const QSignalBlocker blocker(this);
    m_today = today;
    m_start->setMinimumDate(today);
    m_start->setDate(toQDate(constraints.start));
    m_minutes->setValue(static_cast<int>(constraints.minutesPerDay.count()));
    for (unsigned i = 0; i < m_weekdays.size(); ++i) {
        const auto& off = constraints.weekdaysOff;
        const bool isOff = std::find(off.begin(), off.end(), std::chrono::weekday{i + 1}) != off.end();
        m_weekdays[i]->setChecked(!isOff);
    }
    m_datesOff = constraints.datesOff;
    m_dateOff->setMinimumDate(today);
    m_dateOff->setDate(today.addDays(1));
    showDatesOff();
    showWeek();
}

plan::Constraints PlanForm::constraints() const
{
    plan::Constraints constraints{.start = toDate(m_start->date()),
                                  .minutesPerDay = plan::Minutes{m_minutes->value()},
                                  .weekdaysOff = {},
                                  .datesOff = m_datesOff};
    for (unsigned i = 0; i < m_weekdays.size(); ++i) {
        if (!m_weekdays[i]->isChecked())
            constraints.weekdaysOff.emplace_back(i + 1);
    }
    return constraints;
}

QList<QAbstractSpinBox*> PlanForm::typedFields() const
{
    return {m_start, m_minutes};
}

void PlanForm::showWeek()
{
    const auto days = std::ranges::count_if(m_weekdays, [](const QPushButton* day) { return day->isChecked(); });
    m_week->setText(tr("%1 a week").arg(durationText(static_cast<int>(days) * m_minutes->value())));
}

void PlanForm::addDateOff()
{
    if (!m_datesOff.insert(toDate(m_dateOff->date())).second)
        return;
    m_dateOff->setDate(m_dateOff->date().addDays(1)); // a holiday is mostly several days
    showDatesOff();
    emit changed();
}

void PlanForm::removeDateOff(Date date)
{
    m_datesOff.erase(date);
    showDatesOff();
    m_dateOff->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void PlanForm::showDatesOff()
{
    clearLayout(*m_chips->layout());
    for (const Date date : m_datesOff) {
        const QString words = dayText(toQDate(date), m_today);
        QPushButton* chip = makeButton(tr("%1  ✕").arg(words), ButtonKind::Quiet);
        chip->setAccessibleName(tr("Remove the date off %1").arg(words));
        chip->setObjectName(QStringLiteral("removeDateOff%1Button").arg(toQString(toIso(date))));
        connect(chip, &QPushButton::clicked, this, [this, date] { removeDateOff(date); });
        m_chips->layout()->addWidget(chip);
    }
    m_chips->setVisible(!m_datesOff.empty());
}

} // namespace secondstack::gui
