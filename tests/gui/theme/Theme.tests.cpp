// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/Theme.h"
#include "app/gui/theme/Icons.h"
#include "app/gui/theme/StyleSheet.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>
#include <QRawFont>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>

using namespace secondstack::gui;

class ThemeTests final : public QObject
{
    Q_OBJECT

private slots:
    void every_text_is_readable_data();
    void every_text_is_readable();
    void black_on_white_has_a_contrast_of_21();
    void appearance_changes_reach_palette_font_and_sheet();
    void text_size_stays_between_80_and_200_percent();
    void the_same_appearance_again_changes_nothing();
    void bundled_families_are_used();
    void the_mono_family_has_no_ligatures();
    void every_sign_the_window_draws_is_in_a_bundled_font();
    void font_files_stay_small();
    void an_icon_takes_the_theme_colour();
    void the_style_sheet_has_no_open_names();

private:
    Theme m_theme{*qApp};
};

void ThemeTests::every_text_is_readable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    QTest::addColumn<double>("least");
    const QList<QPair<QString, TokenSet>> sets{{"light", TokenSet::Light},
                                               {"dark", TokenSet::Dark},
                                               {"contrast light", TokenSet::ContrastLight},
                                               {"contrast dark", TokenSet::ContrastDark}};
    for (const auto& [name, set] : sets) {
        const bool isHigh = set == TokenSet::ContrastLight || set == TokenSet::ContrastDark;
        for (const TextPair& pair : textPairs(tokensFor(set)))
            QTest::addRow("%s: %s", qPrintable(name), pair.name)
                << pair.text << pair.background << (isHigh ? 7.0 : 4.5);
    }
}

void ThemeTests::every_text_is_readable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    QFETCH(double, least);
    const double ratio = contrastRatio(text, background);
    QVERIFY2(ratio >= least, qPrintable(QString("%1 on %2: %3").arg(text.name(), background.name()).arg(ratio)));
}

void ThemeTests::black_on_white_has_a_contrast_of_21()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
}

void ThemeTests::appearance_changes_reach_palette_font_and_sheet()
{
    m_theme.setAppearance({.scheme = Scheme::Light});
    const QString sheet = qApp->styleSheet();
    QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.setAppearance({.scheme = Scheme::Dark, .textPercent = 150});
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_theme.tokens().dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokensFor(TokenSet::Dark).page);
    QCOMPARE(QApplication::font().pixelSize(), 23);
    QVERIFY(qApp->styleSheet() != sheet);
    m_theme.setAppearance({.scheme = Scheme::Light, .highContrast = true});
    QCOMPARE(m_theme.tokens(), tokensFor(TokenSet::ContrastLight));
}

void ThemeTests::text_size_stays_between_80_and_200_percent()
{
    m_theme.setAppearance({.textPercent = 900});
    QCOMPARE(m_theme.appearance().textPercent, 200);
    m_theme.setAppearance({.textPercent = 1});
    QCOMPARE(m_theme.appearance().textPercent, 80);
}

void ThemeTests::the_same_appearance_again_changes_nothing()
{
    m_theme.setAppearance({});
    QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.setAppearance({});
    QCOMPARE(changed.count(), 0);
}

void ThemeTests::bundled_families_are_used()
{
    QCOMPARE(QFontInfo(m_theme.font(TextRole::Body)).family(), QString("Second Stack Sans"));
    QCOMPARE(QFontInfo(m_theme.font(TextRole::Code)).family(), QString("Second Stack Mono"));
    QVERIFY(QFontInfo(m_theme.font(TextRole::Code)).fixedPitch());
    QCOMPARE(QFontInfo(m_theme.font(TextRole::Heading)).weight(), int(QFont::DemiBold));
}

void ThemeTests::the_mono_family_has_no_ligatures()
{
    const QString code("-> != == >= => === ||");
    QTextLayout layout(code, m_theme.font(TextRole::Code));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QRawFont font = QRawFont::fromFont(m_theme.font(TextRole::Code));
    QList<quint32> shaped;
    for (const QGlyphRun& run : layout.glyphRuns())
        shaped += run.glyphIndexes();
    QCOMPARE(shaped, font.glyphIndexesForString(code));
}

void ThemeTests::every_sign_the_window_draws_is_in_a_bundled_font()
{
    const QRawFont sans = QRawFont::fromFont(m_theme.font(TextRole::Body));
    const QRawFont mono = QRawFont::fromFont(m_theme.font(TextRole::Code));
    for (const QChar sign : QString::fromUtf8("✓✗○▸▷↵‹›→←↑↓·—–“”‘’…×−│─└├éßŁΩ"))
        QVERIFY2(sans.supportsCharacter(sign) || mono.supportsCharacter(sign), qPrintable(QString(sign)));
}

void ThemeTests::font_files_stay_small()
{
    const QFileInfoList files = QDir(":/fonts").entryInfoList();
    QCOMPARE(files.size(), 6);
    for (const QFileInfo& file : files)
        QVERIFY2(file.size() < 300 * 1024, qPrintable(file.fileName()));
}

void ThemeTests::an_icon_takes_the_theme_colour()
{
    m_theme.setAppearance({.scheme = Scheme::Dark});
    const QImage image = icon("check").pixmap(QSize(48, 48)).toImage();
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 250)
                continue;
            ++painted;
            QCOMPARE(pixel.rgb(), m_theme.tokens().text.rgb());
        }
    }
    QVERIFY(painted > 20);
}

void ThemeTests::the_style_sheet_has_no_open_names()
{
    QVERIFY(!styleSheetFor(m_theme).contains('@'));
    QVERIFY(styleSheetFor(m_theme).size() < 8000);
}

QTEST_MAIN(ThemeTests)
#include "Theme.tests.moc"
