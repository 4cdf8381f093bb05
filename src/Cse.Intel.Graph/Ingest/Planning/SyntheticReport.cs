using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Ingest.Planning;

/// <summary>
/// The one report per system on which links stand that came without one: graded <c>2 D C</c> "consult originator" until
/// somebody grades it, without a submission date, and never exported as a report (import-format.md, rules).
/// </summary>
internal static class SyntheticReport
{
    /// <summary>Its reference: no report of a file has a blank id.</summary>
    public static ExternalRef Of(string system) => new(system, EntityKind.Report, "");

    /// <summary>The system whose synthetic report a record is; null when it is none.</summary>
    public static string? SystemOf(Entity record) =>
        record.Payload is Report { Synthetic: true } ? record.ExternalRefs.FirstOrDefault(r => r.Id.Length == 0)?.System : null;

    /// <summary>Makes sure that one is there or planned; any other reference is left alone. It must be loaded.</summary>
    public static void Ensure(ExternalRef reference, ImportScope scope, GraphAhead graph)
    {
        if (reference.Id.Length > 0 || graph.Find(reference) is not null)
            return;
        graph.Write(new EntityWrite(
            EntityId.Of(reference), 0, Payload, RecordsFile.ProtectionOf(Payload), [reference],
            Retention.From(scope.RecordedAt.ToLondonDay()), scope.RecordedAt, scope.Batch));
    }

    private static Report Payload { get; } = new() { Synthetic = true, Agency = RecordsFile.HoldingAgency, Conditions = ReportsFile.UntilGraded };
}
