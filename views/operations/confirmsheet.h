#pragma once
// The one question before a risky action. How much it asks follows from the action's level: an impact shows effect, way back and a dry
// run, which production waits for; a loss wants a fresh one, what is lost and kept, a reason, and the tenant's slug typed. A sheet of
// the shell, which owns it; GUI thread.

#include "core/actions/action.h"
#include "views/operations/confirmquestion.h"
#include "views/widgets/sheet.h"

#include <QTimer>

#include <optional>

class QLabel;
class QLineEdit;

namespace tenantry {

class CodeBlock;
class Format;
class LossList;

class ConfirmSheet : public Sheet
{
    Q_OBJECT
public:
    /// Theme and format outlive it.
    ConfirmSheet(const Theme &theme, const Format &format, ConfirmQuestion question, QWidget *parent = nullptr);
    /// Older than this a dry run does not count where something is lost.
    static constexpr std::chrono::minutes dryRunAge {15};

signals:
    /// For a server, which may wait for a person's password: questions may come above the sheet.
    void waiting(bool waits);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Trial { None, Running, Passed, Failed };
    void build();
    void buildTrial();
    void buildFields();
    void buildButtons();
    void tryOut();
    void take(const Result<DryRun> &result);
    void update(); ///< what is missing, on the button and above it
    [[nodiscard]] QString whatIsMissing() const; ///< in words; empty = nothing
    [[nodiscard]] QString trialMissing() const;
    [[nodiscard]] QString trialText() const;
    [[nodiscard]] bool isLoss() const { return m_level == ConfirmationLevel::Loss; }
    [[nodiscard]] bool isRisky() const { return m_level >= ConfirmationLevel::Impact; }
    [[nodiscard]] QJsonObject shown() const;
    void proceed();

    const Format &m_format;
    ConfirmQuestion m_question;
    ConfirmationLevel m_level;
    Trial m_trial = Trial::None;
    std::chrono::nanoseconds m_triedAt {0}; ///< of the clock's monotonic time
    QDateTime m_triedWhen;
    bool m_isOnItsWay = false;
    DryRun m_found;
    QTimer m_look; ///< at the age of the dry run
    QLabel *m_trialText = nullptr;
    Button *m_again = nullptr;
    LossList *m_losses = nullptr; ///< null unless something is lost
    CodeBlock *m_statements = nullptr;
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_slug = nullptr; ///< null unless something is lost
    Button *m_yes = nullptr;
};

} // namespace tenantry
