#!/usr/bin/env python3
"""patterns.py ROOT: no line matches a rule below. patterns.py --prove: each rule catches the line it was made for and
lets the right way pass. A line ends with "// untranslated: reason" where a text is not for people."""
import re
import sys

from tree import files, read, report

# A literal with a word in it, outside of markup; names are the same in every language.
LITERAL = (r'(?:QStringLiteral\(|QLatin1String(?:View)?\(|QString::fromUtf8\(|QString\(|u8?)?'
           r'"(?!(?:PostgreSQL|MariaDB|SQLite|Tenantry|English|Deutsch)")(?:<(?:[^>"\\]|\\.)*>|[^"\\<A-Za-z]|\\.|[A-Za-z](?![A-Za-z]))*[A-Za-z]{2}')
SHOWN = (r"(?:setText|setToolTip|setStatusTip|setWhatsThis|setWindowTitle|setTitle|setPlaceholderText|setAccessibleName"
         r"|setAccessibleDescription|setInformativeText|setDetailedText|setLabelText|setSuffix|setPrefix|setSpecialValueText"
         r"|addAction|addMenu|addTab|addItem|addRow|setHeaderData|setTitleText"
         r"|QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QAction|QMenu|QProgressDialog)")

# files, what must not stand there, why, a line that breaks the rule, a line that keeps it
RULES = [
    (r"^(views|app/console)/.*\.(cpp|h)$", rf"\b{SHOWN}\s*\(\s*{LITERAL}(?!.*// untranslated: )", "a text for people without tr()",
     'label->setText(QStringLiteral("Tenants"));', 'label->setText(tr("Tenants"));'),
    (r"^(core|models|views|app|bench|tools|cmake)/.*\.(cpp|h|py|cmake)$", r"\b(TODO|FIXME|XXX|HACK)\b", "unfinished work",
     "// TODO: later", "// The server answers later."),
    (r"^(core|models|views|app|tests)/.*\.h$", r"^\s*using namespace ", "a namespace opened in a header",
     "using namespace tenantry;", "using tenantry::Error;"),
    (r"^(core|models|views/(?!theme/)).*\.(cpp|h)$", r"\b(qDebug|qWarning|qCritical|qInfo|std::cerr|std::cout|printf|fprintf)\s*\(?<*",
     "a message beside the Result and the page that shows it", 'qWarning() << "no";', 'return fail(ErrorKind::Missing, tr("No."));'),
    (r"^views/(?!theme/).*\.(cpp|h)$", r"(?:->|\.)setStyleSheet\s*\((?!\{\})", "a style sheet of one widget; use the theme's roles",
     'label->setStyleSheet("color: red");', 'label->setProperty("role", "bad");'),
    (r"^(core|models|views|app/console)/.*\.(cpp|h)$", r'"[^"]*%n\b', "a count without the separators of its language",
     'tr("%n tenant(s)", nullptr, count);', 'tr("%Ln tenant(s)", nullptr, count);'),
    (r"^(views|app)/.*\.(cpp|h)$", r"\bQMessageBox\b", "a message box; show the error in its place", "QMessageBox::warning(this);",
     "errorStrip->show(error);"),
    (r"^views/(?!theme/).*\.(cpp|h)$", r"\bQColor\s*\(\s*(?:QStringLiteral\(|0x|\d|\"#|u\"#)|\bQt::(red|green|blue|white|gray|darkGray|lightGray)\b",
     "a colour beside the tokens", "painter.setPen(Qt::red);", "painter.setPen(theme.color(Token::Bad));"),
    (r"^core/.*\.(cpp|h)$", r"\bsetenv\s*\(|\bqputenv\s*\(", "a changed environment", 'qputenv("PGUSER", user);', 'qgetenv("PGUSER");'),
    (r"^(core|models|views|app)/.*\.(cpp|h)$", r"\bQ_GLOBAL_STATIC\b|\bstatic\s+\w+\s*[&*]\s*instance\s*\(", "a singleton; AppContext passes references",
     "static Theme &instance();", "explicit Page(Theme &theme);"),
    (r"^tests/.*tst_.*\.cpp$", r"\bQ(SKIP|EXPECT_FAIL)\b", "a test that does not test", 'QSKIP("no server");', "QVERIFY(server.start());"),
    (r"^(?!tests/lint/).*\.(cpp|h|py|md|txt|cmake|sh|sql|ts|json|xml|in)$|^(tools|\.ci|packaging)/",
     r"(?<![\w.])/work/|\b(deb\.debian\.org|pypi\.org|registry\.npmjs\.org|crates\.io|proxy\.golang\.org)\b",
     "a name of one workplace", "cd /work/main", "cd ~/src/tenantry"),
]


def faults(root):
    for where, pattern, why, _, _ in RULES:
        forbidden = re.compile(pattern)
        for path in files(root, where):
            for number, line in enumerate(read(root, path).splitlines(), 1):
                if forbidden.search(line):
                    yield f"{path}:{number}: {why}: {line.strip()}"


def unproven():
    for where, pattern, why, bad, good in RULES:
        if not re.search(pattern, bad):
            yield f"the rule against {why} does not catch: {bad}"
        if re.search(pattern, good):
            yield f"the rule against {why} forbids: {good}"


if __name__ == "__main__":
    if sys.argv[1] == "--prove":
        sys.exit(report(unproven(), "Mend the table of rules."))
    sys.exit(report(faults(sys.argv[1]), "The rules and the right way for each are in tests/lint/patterns.py."))
