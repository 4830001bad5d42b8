#include "views/firstrun/registryform.h"

#include "views/shell/fleetbutton.h"
#include "views/theme/theme.h"
#include "views/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>

namespace tenantry {

RegistryForm::RegistryForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_name(new QLineEdit(this)), m_file(new QLineEdit(this)),
      m_browse(new QPushButton(this)), m_host(new QLineEdit(this)), m_port(new QLineEdit(this)),
      m_database(new QLineEdit(this)), m_user(new QLineEdit(this)), m_password(new QLineEdit(this)),
      m_tls(new QComboBox(this)), m_secret(new QComboBox(this)), m_mode(new QComboBox(this)),
      m_environment(new QComboBox(this)), m_readOnly(new QCheckBox(this))
{
    buildFields();
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_password->setEchoMode(QLineEdit::Password);
    QAction *eye = m_password->addAction(theme.icon(QStringLiteral("eye")), QLineEdit::TrailingPosition);
    connect(eye, &QAction::triggered, this, [this] {
        const bool hidden = m_password->echoMode() == QLineEdit::Password;
        m_password->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
    });
    m_readOnly->setChecked(true);
    connect(m_browse, &QPushButton::clicked, this, &RegistryForm::chooseFile);
    for (QComboBox *combo : {m_tls, m_secret, m_mode, m_environment}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    for (QLineEdit *line : {m_name, m_file, m_host, m_port, m_database, m_user, m_password})
        connect(line, &QLineEdit::textEdited, this, &RegistryForm::edited);
    for (QComboBox *combo : {m_tls, m_secret, m_mode, m_environment})
        connect(combo, &QComboBox::activated, this, &RegistryForm::edited);
    connect(m_tls, &QComboBox::activated, this, [this] { m_isTlsChosen = true; });
    connect(m_host, &QLineEdit::textEdited, this, &RegistryForm::suggestTls);
    retranslate();
    updateShown();
}

RegistryForm::Field RegistryForm::addField(QGridLayout *grid, QWidget *input, int row, int column, int span)
{
    auto *label = textLabel({}, "small", "secondary", this);
    label->setBuddy(input);
    label->setContentsMargins(0, row == 0 ? 0 : 9, 0, 0);
    // The grid decides, not the longest entry of a choice.
    input->setSizePolicy(QSizePolicy::Ignored, input->sizePolicy().verticalPolicy());
    grid->addWidget(label, row * 2, column, 1, span);
    grid->addWidget(input, row * 2 + 1, column, 1, span);
    return m_fields[input] = {label, input};
}

void RegistryForm::buildFields()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    // Two halves; the rows of a file and of an address divide themselves otherwise.
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto inner = [grid](int row, int first, int second) {
        auto *line = new QGridLayout;
        line->setHorizontalSpacing(12);
        line->setVerticalSpacing(4);
        line->setColumnStretch(0, first);
        line->setColumnStretch(1, second);
        grid->addLayout(line, row * 2, 0, 2, 2);
        return line;
    };
    addField(grid, m_name, 0, 0, 2);
    auto *file = inner(1, 1, 0);
    addField(file, m_file, 0, 0, 1);
    file->addWidget(m_browse, 1, 1);
    auto *address = inner(2, 526, 108);
    addField(address, m_host, 0, 0, 1);
    addField(address, m_port, 0, 1, 1);
    addField(grid, m_database, 3, 0, 2);
    addField(grid, m_user, 4, 0, 1);
    addField(grid, m_password, 4, 1, 1);
    addField(grid, m_tls, 5, 0, 1);
    addField(grid, m_secret, 5, 1, 1);
    addField(grid, m_mode, 6, 0, 1);
    addField(grid, m_environment, 6, 1, 1);
    grid->addWidget(m_readOnly, 14, 0, 1, 2);
}

void RegistryForm::setCreating(bool creating)
{
    m_creating = creating;
    updateShown();
}

void RegistryForm::setEngine(Engine engine)
{
    m_engine = engine;
    updateShown();
    emit edited();
}

void RegistryForm::updateShown()
{
    const bool server = m_engine == Engine::PostgreSQL;
    const auto show = [this](QWidget *input, bool shown) {
        m_fields.value(input).label->setVisible(shown);
        input->setVisible(shown);
    };
    show(m_name, m_creating);
    show(m_environment, m_creating);
    show(m_file, !server);
    for (QWidget *input : std::initializer_list<QWidget *> {m_file, m_host, m_port})
        m_fields.value(input).label->setContentsMargins(0, m_creating ? 9 : 2, 0, 0); // the first row is nearer
    m_browse->setVisible(!server);
    for (QWidget *input :
         std::initializer_list<QWidget *> {m_host, m_port, m_database, m_user, m_password, m_tls, m_secret, m_mode})
        show(input, server);
}

void RegistryForm::fill(const RegistryTarget &known)
{
    const ConnectionSpec &spec = known.spec;
    setEngine(spec.engine);
    m_known = known;
    m_known.password = Secret();
    m_readOnly->setChecked(known.startReadOnly);
    fillChoices();
    if (spec.engine == Engine::SQLite) {
        m_file->setText(spec.database);
        return;
    }
    m_isTlsChosen = true;
    m_host->setText(spec.host);
    m_port->setText(spec.port == 0 ? QString() : QString::number(spec.port));
    m_database->setText(spec.database);
    m_user->setText(spec.user);
    m_tls->setCurrentIndex(m_tls->findData(int(spec.tls)));
    m_mode->setCurrentIndex(m_mode->findData(int(spec.mode)));
    m_secret->setCurrentIndex(m_secret->findData(int(known.secretSource)));
}

void RegistryForm::suggestTls()
{
    if (!m_isTlsChosen)
        m_tls->setCurrentIndex(m_tls->findData(int(target().spec.usualTls())));
}

RegistryTarget RegistryForm::target() const
{
    RegistryTarget target;
    target.create = m_creating;
    target.startReadOnly = m_readOnly->isChecked();
    target.creation.name = m_name->text().trimmed();
    target.creation.environment = EnvironmentTag(m_environment->currentData().toInt());
    target.spec.engine = m_engine;
    if (m_engine == Engine::SQLite) {
        target.spec.database = m_file->text().trimmed();
        target.secretSource = SecretSource::None;
        return target;
    }
    target.spec.host = m_host->text().trimmed();
    target.spec.port = quint16(m_port->text().toUInt());
    target.spec.database = m_database->text().trimmed();
    target.spec.user = m_user->text().trimmed();
    target.spec.tls = TlsMode(m_tls->currentData().toInt());
    target.spec.mode = SessionMode(m_mode->currentData().toInt());
    target.secretSource = SecretSource(m_secret->currentData().toInt());
    QByteArray typed = m_password->text().toUtf8();
    target.password = Secret(typed);
    typed.fill('\0');
    if (target.spec.host == m_known.spec.host) // another host has other certificates
        target.spec.rootCertificate = m_known.spec.rootCertificate;
    if (target.secretSource == SecretSource::PassFile)
        target.passFile = m_known.passFile;
    return target;
}

QString RegistryForm::missing() const
{
    QStringList names;
    const QList<QLineEdit *> needed =
        m_engine == Engine::SQLite ? QList<QLineEdit *> {m_file} : QList<QLineEdit *> {m_host, m_database, m_user};
    for (QLineEdit *line : needed + (m_creating ? QList<QLineEdit *> {m_name} : QList<QLineEdit *>())) {
        if (line->text().trimmed().isEmpty())
            names.append(m_fields.value(line).label->text());
    }
    return names.isEmpty() ? QString() : tr("Still empty: %1").arg(names.join(QStringLiteral(", ")));
}

QWidget *RegistryForm::firstField() const
{
    if (m_creating)
        return m_name;
    return m_engine == Engine::SQLite ? m_file : m_host;
}

void RegistryForm::chooseFile()
{
    const QString start = m_file->text().isEmpty() ? QDir::homePath() : m_file->text();
    const QString filter = tr("Registries (*.tenantry *.sqlite *.db);;All files (*)");
    const QString path = m_creating ? QFileDialog::getSaveFileName(this, tr("New registry"), start, filter, nullptr,
                                                                   QFileDialog::DontConfirmOverwrite)
                                    : QFileDialog::getOpenFileName(this, tr("Registry"), start, filter);
    if (path.isEmpty())
        return;
    m_file->setText(path);
    emit edited();
}

void RegistryForm::retranslate()
{
    const QHash<QWidget *, QString> names {{m_name, tr("Name of the fleet")},
                                           {m_file, tr("File")},
                                           {m_host, tr("Host or socket directory")},
                                           {m_port, tr("Port")},
                                           {m_database, tr("Database")},
                                           {m_user, tr("User")},
                                           {m_password, tr("Password")},
                                           {m_tls, tr("Encryption")},
                                           {m_secret, tr("The password is")},
                                           {m_mode, tr("Reached")},
                                           {m_environment, tr("This is a")}};
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        m_fields.value(it.key()).label->setText(it.value());
        it.key()->setAccessibleName(it.value());
    }
    m_port->setPlaceholderText(QStringLiteral("5432"));
    m_browse->setText(tr("Browse…"));
    m_readOnly->setText(tr("Start read-only. Ask before the first change in each session."));
    fillChoices();
}

void RegistryForm::fillChoices()
{
    const auto refill = [](QComboBox *combo, const QList<std::pair<QString, int>> &items) {
        const int chosen = qMax(0, combo->currentIndex());
        combo->clear();
        for (const auto &[text, value] : items)
            combo->addItem(text, value);
        combo->setCurrentIndex(chosen);
    };
    refill(m_tls,
           {{tr("Required, certificate and host verified"), int(TlsMode::VerifyFull)},
            {tr("Required, certificate verified"), int(TlsMode::VerifyCa)},
            {tr("Required, nothing verified"), int(TlsMode::Require)},
            {tr("None, only on this computer"), int(TlsMode::Disable)}});
    refill(m_secret,
           {{tr("kept in the system keyring"), int(SecretSource::Keyring)},
            {tr("asked each time"), int(SecretSource::Ask)},
            {m_known.passFile.isEmpty() ? tr("in ~/.pgpass") : tr("in %1").arg(m_known.passFile),
             int(SecretSource::PassFile)},
            {tr("not needed"), int(SecretSource::None)}});
    refill(
        m_mode,
        {{tr("directly"), int(SessionMode::Direct)}, {tr("through a transaction pooler"), int(SessionMode::Pooled)}});
    refill(m_environment,
           {{tr("Production fleet"), int(EnvironmentTag::Production)},
            {tr("Staging fleet"), int(EnvironmentTag::Staging)},
            {tr("Development fleet"), int(EnvironmentTag::Development)}});
}

} // namespace tenantry
