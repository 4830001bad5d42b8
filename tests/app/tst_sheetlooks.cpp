#include "core/registry/auditintent.h"
#include "core/registry/openintent.h"
#include "tests/app/looksfixture.h"
#include "tests/app/textwalk.h"
#include "tests/support/openordie.h"
#include "tests/support/verifyok.h"
#include "views/shell/changegate.h"
#include "views/tenants/importdialog.h"
#include "views/tenants/mappingform.h"
#include "views/widgets/button.h"
#include "views/widgets/notebanner.h"

#include <QFile>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace tenantry;
using namespace tenantry::testsupport;
using namespace Qt::StringLiterals;

/// Every sheet in a language that nobody speaks and in large text: all is translated, all is shown whole, all has a name.
class TestSheetLooks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_looks.start()); }
    void cleanup() { *m_mayEnd = true; }
    void cleanupTestCase() { m_looks.close(); }
    void everySheet_isTranslated_shownWhole_andNamed_data();
    void everySheet_isTranslated_shownWhole_andNamed();
    void part_withoutRoomInItsSheet_isFound();

private:
    /// How a sheet is opened: what comes before, the action on its page, and what is done in the sheet then.
    struct Way {
        const char *sheet;
        const char *page;
        const char *action;
        bool (TestSheetLooks::*before)() = nullptr; ///< false where it did not succeed, as `after`
        bool (TestSheetLooks::*after)() = nullptr;
    };
    static const Way Ways[];
    [[nodiscard]] bool open(const Way &way);
    void fill();
    [[nodiscard]] QStringList faults(bool pseudo);
    [[nodiscard]] bool selectRow(const QString &page, const std::function<bool(const QModelIndex &)> &isIt);
    [[nodiscard]] bool selectTenant(const QString &name);
    [[nodiscard]] bool fillManaged(const QString &name, TenantState state);
    bool selectActive() { return selectTenant(u"ΕΝΕΡΓΟΣ"_s); }
    bool selectSuspended() { return selectTenant(u"ΚΛΕΙΣΤΟΣ"_s); }
    bool selectUnfinished() { return selectTenant(u"ΗΜΙΤΕΛΗΣ"_s); }
    bool goToActive();
    bool waitForTheServer();
    bool goToModel();
    bool goToPlacement();
    bool goToPlan();
    bool selectServer();
    bool selectEmptyServer();
    bool tryAnotherWay();
    bool checkBadRows();
    bool filterTenants();
    bool chooseTenants();
    bool leaveAChangeOpen();
    bool waitForTheCheck();
    bool selectJob();
    bool selectOperation();
    bool openReadOnly();
    MainWindow &window() { return m_looks.window(); }
    QWidget *sheet() { return window().overlay()->sheet(); }
    Fleet &fleet() { return *m_looks.context().fleet(); }

    LooksFixture m_looks;
    QTemporaryDir m_folder;
    JobId m_job;
    TenantId m_active;
    OperationId m_operation; ///< that was planned last
    std::shared_ptr<std::atomic<bool>> m_mayEnd = std::make_shared<std::atomic<bool>>(false);
};

/// The last one, which is a question in the window, opens the fleet anew: nothing of the others is left after it.
const TestSheetLooks::Way TestSheetLooks::Ways[] {
    {"add server", "servers", "server.add"},
    {"edit server", "servers", "server.edit", &TestSheetLooks::selectServer},
    {"server out of reach", "servers", "server.edit", &TestSheetLooks::selectEmptyServer,
     &TestSheetLooks::tryAnotherWay},
    {"prepare server", "servers", "server.prepare", &TestSheetLooks::selectServer},
    {"test pooler", "servers", "pooler.lab", &TestSheetLooks::selectServer},
    {"remove server", "servers", "server.remove", &TestSheetLooks::selectEmptyServer},
    {"onboard", "tenants", "tenant.onboard"},
    {"onboard, model", "tenants", "tenant.onboard", nullptr, &TestSheetLooks::goToModel},
    {"onboard, placement", "tenants", "tenant.onboard", nullptr, &TestSheetLooks::goToPlacement},
    {"onboard, refused", "tenants", "tenant.onboard", nullptr, &TestSheetLooks::goToPlan},
    {"onboard from a file", "tenants", "tenant.onboardFile"},
    {"suspend", "tenants", "tenant.suspend", &TestSheetLooks::selectActive},
    {"resume", "tenants", "tenant.resume", &TestSheetLooks::selectSuspended},
    {"remove", "tenants", "tenant.remove", &TestSheetLooks::selectUnfinished},
    {"login", "tenant", "tenant.login", &TestSheetLooks::goToActive, &TestSheetLooks::waitForTheServer},
    {"limit", "tenant", "tenant.limit", &TestSheetLooks::goToActive},
    {"import", "tenants", "tenant.import"},
    {"import of bad rows", "tenants", "tenant.import", nullptr, &TestSheetLooks::checkBadRows},
    {"saved filters", "tenants", "tenant.filters", &TestSheetLooks::filterTenants},
    {"plans", "tenants", "plan.list"},
    {"add tag", "tenants", "tenant.addTag", &TestSheetLooks::chooseTenants},
    {"remove tag", "tenants", "tenant.removeTag", &TestSheetLooks::chooseTenants},
    {"settle a change", "overview", "audit.settle", &TestSheetLooks::leaveAChangeOpen},
    {"fleets", "overview", "fleet.manage"},
    {"check of the registry", "settings", "registry.check", nullptr, &TestSheetLooks::waitForTheCheck},
    {"cancel job", "jobs", "job.cancel", &TestSheetLooks::selectJob},
    {"undo operation", "jobs", "operation.undo", &TestSheetLooks::selectOperation},
    {"quit", "jobs", "app.quit"},
    {"question of a read-only session", "servers", "server.add", &TestSheetLooks::openReadOnly},
};

bool TestSheetLooks::open(const Way &way)
{
    if (way.before && !(this->*way.before)())
        return false;
    if (window().location().page != QLatin1StringView(way.page))
        window().go({QString::fromLatin1(way.page), {}});
    const auto isOffered = [&] { return window().trigger(QLatin1StringView(way.action)); };
    const auto isOpen = [&] { return sheet() || window().findChild<ChangeGate *>()->isVisible(); };
    if (!QTest::qWaitFor(isOffered, 20000) || !QTest::qWaitFor(isOpen))
        return false;
    return !way.after || (this->*way.after)();
}

/// A server without tenants and a job of this program, beside what the fixture has.
void TestSheetLooks::fill()
{
    ConnectionSpec nobody = m_looks.server().tcpSpec(u"app"_s, u"app"_s);
    nobody.port = 1;
    VERIFY_OK(answerOf(fleet().registry().addServer(serverOn(u"ΑΔΕΙΟΣ"_s, nobody))));
    JobRequest request;
    request.title = u"ΕΡΓΑΣΙΑ"_s;
    m_mayEnd = std::make_shared<std::atomic<bool>>(false);
    request.work = [mayEnd = m_mayEnd](JobControl &control) -> Result<> {
        while (!*mayEnd && !control.isCancelled())
            QThread::msleep(5);
        return {};
    };
    m_job = fleet().jobs().add(request);
    QVERIFY(fillManaged(u"ΕΝΕΡΓΟΣ"_s, TenantState::Active));
    QVERIFY(fillManaged(u"ΚΛΕΙΣΤΟΣ"_s, TenantState::Suspended));
    QVERIFY(fillManaged(u"ΗΜΙΤΕΛΗΣ"_s, TenantState::Provisioning));
}

/// As if it had been made here, with an onboarding that did not come to its end.
bool TestSheetLooks::fillManaged(const QString &name, TenantState state)
{
    const auto known = answerOf(fleet().registry().tenant(m_looks.tenant()));
    if (!known)
        return false;
    Tenant tenant;
    tenant.name = name;
    tenant.slug = QString::number(int(state)) + u"-1"_s;
    tenant.state = state;
    tenant.management = Management::Managed;
    tenant.placement = {IsolationKind::Schema, known->placement.server, u"app"_s, u"t_"_s + tenant.slug, {}, 1};
    const auto made = answerOf(fleet().registry().createTenant(tenant));
    if (!made)
        return false;
    if (state == TenantState::Active)
        m_active = made->id;
    Operation operation;
    operation.id = m_operation = OperationId::create();
    operation.kind = u"tenant.onboard"_s;
    operation.title = u"ΕΡΓΑΣΙΑ"_s;
    operation.tenant = made->id;
    OperationStep step;
    step.operation = operation.id;
    step.number = 1;
    step.kind = u"server.script"_s;
    step.title = u"ΒΗΜΑ"_s;
    operation.steps.append(step);
    return answerOf(fleet().registry().planOperation(operation)).has_value();
}

bool TestSheetLooks::selectTenant(const QString &name)
{
    return selectRow(u"tenants"_s, [name](const QModelIndex &cell) { return cell.data().toString() == name; });
}

bool TestSheetLooks::goToActive()
{
    window().go({u"tenant"_s, m_active.toString()});
    return true;
}

/// Which is not prepared.
bool TestSheetLooks::waitForTheServer()
{
    const auto *note = sheet()->findChild<NoteBanner *>()->findChild<QLabel *>();
    return QTest::qWaitFor([note, asking = note->text()] { return note->text() != asking; }, 20000);
}

bool TestSheetLooks::goToModel()
{
    // What was entered for the sheet before this one is still there.
    const auto notes = sheet()->findChildren<NoteBanner *>();
    for (const NoteBanner *note : notes) {
        if (auto *anew = note->findChild<Button *>(); note->isVisible() && anew)
            anew->click();
    }
    QWidget *name = window().focusWidget();
    QTest::keyClick(name, Qt::Key_1);
    QTest::keyClick(name, Qt::Key_Return);
    return window().focusWidget() != name;
}

bool TestSheetLooks::goToPlacement()
{
    if (!goToModel())
        return false;
    QWidget *model = window().focusWidget();
    QTest::keyClick(model, Qt::Key_Return);
    return window().focusWidget() != model;
}

/// Which is refused: there are no migrations.
bool TestSheetLooks::goToPlan()
{
    if (!goToPlacement())
        return false;
    for (QLineEdit *field : sheet()->findChildren<QLineEdit *>()) {
        if (field->isVisible() && field->text().isEmpty())
            field->setText(m_folder.path());
    }
    QTest::keyClick(sheet(), Qt::Key_Return);
    return true;
}

bool TestSheetLooks::selectRow(const QString &page, const std::function<bool(const QModelIndex &)> &isIt)
{
    window().go({page, {}});
    auto *table = window().page()->findChild<TableView *>();
    return QTest::qWaitFor([&] {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (!isIt(table->model()->index(row, 0)))
                continue;
            table->selectRow(row);
            return true;
        }
        return false;
    });
}

bool TestSheetLooks::selectServer()
{
    return selectRow(u"servers"_s, [](const QModelIndex &cell) { return cell.data().toString() == u"ΣΕΡΒΕΡ"; });
}

bool TestSheetLooks::selectEmptyServer()
{
    return selectRow(u"servers"_s, [](const QModelIndex &cell) { return cell.data().toString() == u"ΑΔΕΙΟΣ"; });
}

bool TestSheetLooks::selectJob()
{
    return selectRow(u"jobs"_s,
                     [this](const QModelIndex &cell) { return cell.data(IdRole).toString() == m_job.toString(); });
}

bool TestSheetLooks::selectOperation()
{
    return selectRow(
        u"jobs"_s, [this](const QModelIndex &cell) { return cell.data(IdRole).toString() == m_operation.toString(); });
}

bool TestSheetLooks::tryAnotherWay()
{
    sheet()->findChildren<QSpinBox *>().first()->setValue(2); // the port
    const auto buttons = sheet()->findChildren<Button *>();
    buttons.last()->click();
    return QTest::qWaitFor([&] { return buttons.at(buttons.size() - 2)->isVisible(); }, 20000);
}

bool TestSheetLooks::checkBadRows()
{
    QFile file(m_folder.filePath(u"rows.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(u"ΚΩΔΙΚΟΣ,ΟΝΟΜΑ\nΟΧΙ ΤΕΤΟΙΟ,ΠΕΛΑΤΗΣ\n"_s.toUtf8());
    file.close();
    auto *dialog = qobject_cast<ImportDialog *>(sheet());
    dialog->setFile(file.fileName());
    if (!QTest::qWaitFor([&] { return dialog->checkButton()->isEnabled(); }))
        return false;
    dialog->mappingForm()->choice(ImportField::Slug)->setCurrentIndex(1);
    dialog->mappingForm()->choice(ImportField::Name)->setCurrentIndex(2);
    dialog->checkButton()->click();
    return QTest::qWaitFor([&] { return dialog->problemTable()->isVisible(); }, 20000);
}

bool TestSheetLooks::filterTenants()
{
    window().go({u"tenants"_s, u"ΠΕΛΑΤΗΣ"_s});
    return true;
}

bool TestSheetLooks::chooseTenants()
{
    window().go({u"tenants"_s, {}});
    window().page()->setFilterText({});
    TenantListModel &list = fleet().list();
    if (!QTest::qWaitFor([&] { return list.rowCount() == 6 && !list.isWorking(); }))
        return false;
    list.chooseRows(0, 1, true);
    return true;
}

/// As a program leaves it that ends between its intent and its outcome.
bool TestSheetLooks::leaveAChangeOpen()
{
    const auto other = openOrDie(fleet().registry().spec());
    AuditRecord record {AuditSubject(m_looks.tenant())};
    record.action = u"tenant.suspend"_s;
    record.object = u"ΡΟΛΟΣ"_s;
    const auto intent = AuditIntent::begin(*other, RegistryFixture::client(u"ΑΝΝΑ"_s), record);
    if (!intent)
        return false;
    window().go({u"overview"_s, intentFinding(intent->record()).key});
    return window().trigger(QLatin1StringView("page.refresh"));
}

bool TestSheetLooks::waitForTheCheck()
{
    const auto words = [this] {
        QStringList texts;
        for (const QLabel *label : sheet()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    };
    const QStringList asked = words();
    return QTest::qWaitFor([&] { return words() != asked; }, 20000);
}

bool TestSheetLooks::openReadOnly()
{
    *m_mayEnd = true;
    AppContext &context = m_looks.context();
    auto entry = context.book().entry(window().fleetId());
    if (!entry)
        return false;
    entry->startReadOnly = true;
    context.book().add(*entry);
    const Fleet *before = context.fleet();
    emit window().fleetChosen(entry->fleet.id);
    return QTest::qWaitFor([&] { return context.fleet() != before; }, 20000);
}

QStringList TestSheetLooks::faults(bool pseudo)
{
    QStringList found;
    const auto add = [&](const char *kind, const QStringList &all) {
        for (const QString &one : all)
            found.append(QLatin1StringView(kind) + u' ' + one);
    };
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    (void)window().grab(); // a label knows whether it elides when it is painted
    if (pseudo)
        add("not translated", untranslated(window(), m_looks.latinData() + QStringList {u"tenant.suspend"_s}));
    add("cut", cutTexts(window()));
    add("unnamed", unnamed(window()));
    if (sheet())
        add("squeezed", squeezedParts(*sheet()));
    return found;
}

void TestSheetLooks::everySheet_isTranslated_shownWhole_andNamed_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("textSize");
    QTest::newRow("pseudo") << "qps" << 100;
    QTest::newRow("German, large text") << "de" << 200;
}

void TestSheetLooks::everySheet_isTranslated_shownWhole_andNamed()
{
    QFETCH(const QString, language);
    QFETCH(const int, textSize);
    QVERIFY(m_looks.open(language, textSize, {1280, 800}));
    fill();
    QVERIFY(!QTest::currentTestFailed());
    QStringList found;
    for (const Way &way : Ways) {
        const QString name = QString::fromLatin1(way.sheet);
        QStringList wrong;
        if (!open(way))
            found.append(name + u" did not open"_s);
        // Layouts settle, and what a sheet reads comes soon.
        (void)QTest::qWaitFor([&] { return (wrong = faults(language == u"qps")).isEmpty(); }, 2000);
        for (const QString &one : std::as_const(wrong))
            found.append(name + u": "_s + one);
        m_looks.keep(name + u'-' + language);
        window().overlay()->closeAll();
    }
    for (const QString &one : std::as_const(found))
        qWarning("%s", qPrintable(one));
    QCOMPARE(found.size(), 0);
}

/// The measure itself.
void TestSheetLooks::part_withoutRoomInItsSheet_isFound()
{
    QWidget narrow;
    auto *column = new QVBoxLayout(&narrow);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    for (int i = 0; i < 4; ++i) {
        column->addWidget(new QLabel(u"ΠΕΛΑΤΗΣ"_s));
        column->addWidget(new QLineEdit);
    }
    narrow.resize(400, 600);
    narrow.show();
    QCOMPARE(squeezedParts(narrow), QStringList());
    narrow.resize(400, 60);
    QTRY_VERIFY(!squeezedParts(narrow).isEmpty());
}

QTEST_MAIN(TestSheetLooks)
#include "tst_sheetlooks.moc"
