using Cse.Intel.Graph.Tests.Contract;

namespace Cse.Intel.Graph.Tests.Engines.Neo4j;

[Collection(OneDatabase.Name)]
public sealed class Neo4jAccessTests(Neo4jEngine engine) : AccessContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jAssertionTests(Neo4jEngine engine) : AssertionContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jCapTests(Neo4jEngine engine) : CapContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jChangeSetTests(Neo4jEngine engine) : ChangeSetContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jConcurrencyTests(Neo4jEngine engine) : ConcurrencyContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jEntityTests(Neo4jEngine engine) : EntityContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jExpandTests(Neo4jEngine engine) : ExpandContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jGradeTests(Neo4jEngine engine) : GradeContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jHistoryTests(Neo4jEngine engine) : HistoryContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jJudgementTests(Neo4jEngine engine) : JudgementContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jReferenceLookupTests(Neo4jEngine engine) : ReferenceLookupContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jRevisionTests(Neo4jEngine engine) : RevisionContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jScanTests(Neo4jEngine engine) : ScanContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jSearchTests(Neo4jEngine engine) : SearchContract(engine), IClassFixture<Neo4jEngine>;

[Collection(OneDatabase.Name)]
public sealed class Neo4jTimeTests(Neo4jEngine engine) : TimeContract(engine), IClassFixture<Neo4jEngine>;
