#include "views/widgets/filechoice.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace tenantry {

namespace {

void ask(QWidget *parent, const FileQuestion &question, QFileDialog::AcceptMode mode,
         const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, question.title, {}, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog->setDefaultSuffix(question.suffix);
    if (!question.suggestion.isEmpty())
        dialog->selectFile(question.suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace

void askSaveFile(QWidget *parent, const FileQuestion &question, const std::function<void(const QString &)> &chosen)
{
    ask(parent, question, QFileDialog::AcceptSave, chosen);
}

void askSaveCsv(QWidget *parent, const QString &title, const QString &name,
                const std::function<void(const QString &)> &chosen)
{
    const QString suffix = QStringLiteral("csv");
    const QString filter = QCoreApplication::translate("FileChoice", "CSV files (*.csv)");
    askSaveFile(parent, {title, name + u'.' + suffix, filter, suffix}, chosen);
}

void askOpenFile(QWidget *parent, const FileQuestion &question, const std::function<void(const QString &)> &chosen)
{
    ask(parent, question, QFileDialog::AcceptOpen, chosen);
}

} // namespace tenantry
