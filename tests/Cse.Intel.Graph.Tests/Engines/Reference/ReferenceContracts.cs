using Cse.Intel.Graph.Tests.Contract;

namespace Cse.Intel.Graph.Tests.Engines.Reference;

public sealed class ReferenceAccessTests(ReferenceEngine engine) : AccessContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceAssertionTests(ReferenceEngine engine) : AssertionContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceCapTests(ReferenceEngine engine) : CapContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceChangeSetTests(ReferenceEngine engine) : ChangeSetContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceConcurrencyTests(ReferenceEngine engine) : ConcurrencyContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceEntityTests(ReferenceEngine engine) : EntityContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceExpandTests(ReferenceEngine engine) : ExpandContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceGradeTests(ReferenceEngine engine) : GradeContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceHistoryTests(ReferenceEngine engine) : HistoryContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceJudgementTests(ReferenceEngine engine) : JudgementContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceReferenceLookupTests(ReferenceEngine engine) : ReferenceLookupContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceRevisionTests(ReferenceEngine engine) : RevisionContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceScanTests(ReferenceEngine engine) : ScanContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceSearchTests(ReferenceEngine engine) : SearchContract(engine), IClassFixture<ReferenceEngine>;

public sealed class ReferenceTimeTests(ReferenceEngine engine) : TimeContract(engine), IClassFixture<ReferenceEngine>;
