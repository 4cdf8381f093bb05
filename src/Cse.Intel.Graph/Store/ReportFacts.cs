using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;

namespace Cse.Intel.Graph.Store;

/// <summary>What links need to know of the report they stand on; a record of the unit's own gives none.</summary>
internal sealed record ReportFacts(Grade Grade, PartialDate? Submitted, bool Synthetic, string? Agency)
{
    public static ReportFacts? Of(EntityPayload payload) =>
        payload is Report report ? new(report.Grade, report.Submitted, report.Synthetic, report.Agency) : null;
}
