#include "views/widgets/filechoice.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace tenantry {

namespace {

void ask(QWidget *parent, const FileQuestion &question, QFileDialog::AcceptMode mode, QFileDialog::FileMode kind,
         const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, question.title, {}, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(kind);
    dialog->setOption(QFileDialog::ShowDirsOnly, kind == QFileDialog::Directory);
    dialog->setDefaultSuffix(question.suffix);
    if (!question.suggestion.isEmpty())
        dialog->selectFile(question.suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace

void askSaveFile(QWidget *parent, const FileQuestion &question, const std::function<void(const QString &)> &chosen)
{
    ask(parent, question, QFileDialog::AcceptSave, QFileDialog::AnyFile, chosen);
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
    ask(parent, question, QFileDialog::AcceptOpen, QFileDialog::ExistingFile, chosen);
}

void askFolder(QWidget *parent, const QString &title, const std::function<void(const QString &)> &chosen)
{
    ask(parent, {title, {}, {}}, QFileDialog::AcceptOpen, QFileDialog::Directory, chosen);
}

} // namespace tenantry
