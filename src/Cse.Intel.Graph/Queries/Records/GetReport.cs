using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>One report with every statement that stands on it, as far as the viewer sees them.</summary>
/// <param name="Id">Which report.</param>
/// <param name="Today">The day by which ages and roles are told.</param>
public sealed record GetReport(EntityId Id, DateOnly Today) : IQuestion<ReportAnswer>
{
    /// <summary>As known then; null = now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <inheritdoc/>
    public string Name => "report";

    /// <inheritdoc/>
    public Capability Needs => Capability.ReadReports;

    /// <inheritdoc/>
    public ImmutableArray<EntityId> Subjects => [Id];

    /// <inheritdoc/>
    public string? Text => null;

    /// <inheritdoc/>
    public int Count(ReportAnswer answer) => 1;

    /// <inheritdoc/>
    public async Task<ReportAnswer> AnswerAsync(IGraphReader reader, CancellationToken cancel)
    {
        var read = await reader.GetEntitiesAsync([Id], AsKnownAt, cancel);
        if (!read.TryGetValue(Id, out var entity)
            || Redaction.For(reader.Viewer, entity, Today) is not { Payload: Report report } record)
            throw QuestionRefusedException.NotFound();
        var standing = (await reader.GetAssertionsOfReportAsync(Id, cancel)).Where(IsKnown).ToList();
        var identities = new IdentityMap(reader, AsKnownAt);
        await identities.TakeAsync(standing.SelectMany(said => new[] { said.From, said.To }).Distinct().ToList(), cancel);
        var statements = from said in standing
                         where IsNamed(said.From) && IsNamed(said.To)
                         orderby said.Item ?? int.MaxValue, said.Id
                         select new Statement(said, identities[said.From], identities[said.To], said.Own.Over(report.Grade), IsRetracted(said));
        return new(record, report, [.. statements]);

        bool IsNamed(EntityId id) => identities.TryGet(id, out var subject) && Readable.IsNamed(reader.Viewer, subject, Today);
    }

    private bool IsKnown(Assertion said) => AsKnownAt is not { } then || said.RecordedAt <= then;

    private bool IsRetracted(Assertion said) => said.RetractedAt is { } at && (AsKnownAt is not { } then || at <= then);
}

/// <summary>A report and what it says.</summary>
/// <param name="Record">The report's record.</param>
/// <param name="Report">What it holds.</param>
/// <param name="Statements">What stands on it, in its own order; retracted ones included and marked.</param>
public sealed record ReportAnswer(Entity Record, Report Report, ImmutableArray<Statement> Statements);

/// <summary>One thing a report says of two records.</summary>
/// <param name="Said">The assertion.</param>
/// <param name="From">The record it speaks of.</param>
/// <param name="To">The record it links to.</param>
/// <param name="Grade">The grade that holds.</param>
/// <param name="Retracted">True when it was taken back.</param>
public sealed record Statement(Assertion Said, Subject From, Subject To, Grade Grade, bool Retracted);
