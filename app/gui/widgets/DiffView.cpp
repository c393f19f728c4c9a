// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/DiffView.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/PlainText.h"
#include "core/base/LineDiff.h"

#include <QLabel>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

#include <string_view>
#include <vector>

namespace secondstack::gui {

namespace {

constexpr std::size_t kAround = 3;       // lines shown on either side of a difference
constexpr std::size_t kLeastLeftOut = 3; // fewer are shown

/// Lines of UTF-8 that outlive what is compared.
struct Lines
{
    explicit Lines(const QString& text)
    {
        QString all = withVisibleControls(text);
        if (all.endsWith(u'\n'))
            all.chop(1);
        if (all.isEmpty())
            return;
        for (const QString& line : all.split(u'\n'))
            shown << line;
        bytes.reserve(static_cast<std::size_t>(shown.size()));
        for (const QString& line : shown)
            bytes.push_back(line.toStdString());
        views.assign(bytes.begin(), bytes.end());
    }

    QStringList shown;
    std::vector<std::string> bytes;
    std::vector<std::string_view> views;
};

class Writer
{
public:
    explicit Writer(QTextEdit& target) : m_cursor(target.document()) {}

    void add(const QString& line, const QColor& background)
    {
        if (!m_isFirst)
            m_cursor.insertBlock();
        m_isFirst = false;
        QTextBlockFormat format;
        if (background.isValid())
            format.setBackground(background);
        m_cursor.setBlockFormat(format);
        m_cursor.insertText(line);
    }

private:
    QTextCursor m_cursor;
    bool m_isFirst = true;
};

} // namespace

DiffView::DiffView(QWidget* parent)
    : QFrame(parent)
    , m_titles(makeLabel({}, TextRole::SmallStrong))
    , m_summary(makeLabel({}, TextRole::Small))
    , m_lines(new QTextEdit)
{
    m_lines->setReadOnly(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setLineWrapMode(QTextEdit::NoWrap);
    m_lines->setTabChangesFocus(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->setAccessibleName(tr("Difference"));
    m_lines->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->setSpacing(4);
    column->addWidget(m_titles);
    column->addWidget(m_summary);
    column->addWidget(m_lines, 1);
    connect(&Theme::current(), &Theme::changed, this, &DiffView::render);
}

void DiffView::setTexts(const DiffText& before, const DiffText& after, const QString& fileName)
{
    m_before = before;
    m_after = after;
    m_titles->setText(tr("%1:  − %2   + %3").arg(fileName, before.title, after.title));
    render();
}

QString DiffView::text() const
{
    return m_lines->toPlainText();
}

void DiffView::render()
{
    const Tokens& tokens = Theme::current().tokens();
    const Lines before(m_before.text);
    const Lines after(m_after.text);
    m_lines->clear();
    m_lines->setFont(Theme::current().font(TextRole::Code));
    m_lines->document()->setDefaultFont(Theme::current().font(TextRole::Code));
    Writer writer(*m_lines);
    int removed = 0;
    int added = 0;
    const auto stretches = differences(before.views, after.views);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const DiffStretch& stretch = stretches[i];
        const auto addLine = [&](std::size_t at) {
            const auto oldLine = static_cast<qsizetype>(stretch.oldStart + at);
            const auto newLine = static_cast<qsizetype>(stretch.newStart + at);
            switch (stretch.kind) {
            case DiffKind::Same: return writer.add(QStringLiteral("  ") + before.shown[oldLine], {});
            case DiffKind::Removed:
                ++removed;
                return writer.add(QStringLiteral("− ") + before.shown[oldLine], toneBackground(tokens, Tone::Bad));
            case DiffKind::Added:
                ++added;
                return writer.add(QStringLiteral("+ ") + after.shown[newLine], toneBackground(tokens, Tone::Good));
            }
        };
        const std::size_t head = i > 0 ? kAround : 0;
        const std::size_t tail = i + 1 < stretches.size() ? kAround : 0;
        const bool isShort = stretch.length < head + tail + kLeastLeftOut;
        if (stretch.kind != DiffKind::Same || isShort || stretches.size() == 1) {
            for (std::size_t at = 0; at < stretch.length; ++at)
                addLine(at);
            continue;
        }
        for (std::size_t at = 0; at < head; ++at)
            addLine(at);
        const auto leftOut = static_cast<int>(stretch.length - head - tail);
        writer.add(tr("  … %n equal lines …", nullptr, leftOut), tokens.raised);
        for (std::size_t at = stretch.length - tail; at < stretch.length; ++at)
            addLine(at);
    }
    showSummary(removed, added);
}

void DiffView::showSummary(int removed, int added)
{
    const auto lines = [](int count) { return count == 1 ? tr("1 line") : tr("%n lines", nullptr, count); };
    m_summary->setText(
        removed + added == 0
            ? tr("No difference.")
            : tr("%1 only in “%2”, %3 only in “%4”.").arg(lines(removed), m_before.title, lines(added), m_after.title));
    m_lines->setAccessibleDescription(m_summary->text());
}

void DiffView::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), tokens.surface, tokens.line, kRadius);
}

} // namespace secondstack::gui
