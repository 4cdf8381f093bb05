using Cse.Intel.Graph.Tests.Contract;

namespace Cse.Intel.Graph.Tests.Engines.Sqlite;

public sealed class SqliteAccessTests(SqliteEngine engine) : AccessContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteAssertionTests(SqliteEngine engine) : AssertionContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteCapTests(SqliteEngine engine) : CapContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteChangeSetTests(SqliteEngine engine) : ChangeSetContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteConcurrencyTests(SqliteEngine engine) : ConcurrencyContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteEntityTests(SqliteEngine engine) : EntityContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteExpandTests(SqliteEngine engine) : ExpandContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteGradeTests(SqliteEngine engine) : GradeContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteHistoryTests(SqliteEngine engine) : HistoryContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteJudgementTests(SqliteEngine engine) : JudgementContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteReferenceLookupTests(SqliteEngine engine) : ReferenceLookupContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteRevisionTests(SqliteEngine engine) : RevisionContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteScanTests(SqliteEngine engine) : ScanContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteSearchTests(SqliteEngine engine) : SearchContract(engine), IClassFixture<SqliteEngine>;

public sealed class SqliteTimeTests(SqliteEngine engine) : TimeContract(engine), IClassFixture<SqliteEngine>;
