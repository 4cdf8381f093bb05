using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Web.Features.Records;

namespace Cse.Intel.Web.Features.Reports;

/// <summary>The page of a report.</summary>
/// <param name="Answer">The report and what stands on it.</param>
/// <param name="At">The times looked at.</param>
public sealed record ReportPage(ReportAnswer Answer, KnownAt At)
{
    /// <summary>What it is called.</summary>
    public string Title => Answer.Record.Caption;

    /// <summary>What is recorded of it; the grade stands beside the heading.</summary>
    public IEnumerable<Fact> Facts => PayloadFacts.Of(Answer.Report, At.Day).Where(fact => fact.Label != "Grade");

    /// <summary>What it says, statement by statement.</summary>
    public IEnumerable<StatementRow> Statements => Answer.Statements.Select(statement => new StatementRow(statement));

    /// <summary>Everyone and everything it names, each once, people first.</summary>
    public IEnumerable<Subject> Named => Answer.Statements
        .SelectMany(statement => new[] { statement.From, statement.To })
        .DistinctBy(subject => subject.Id)
        .OrderBy(subject => subject.Facts.Kind).ThenBy(subject => subject.Facts.Caption, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A statement of a report as a line.</summary>
public sealed record StatementRow(Statement Statement)
{
    /// <summary>When it was so, in words.</summary>
    public string When => Statement.Said.Observed switch
    {
        { IsUnknown: true } => "not dated",
        { OpenEnd: true, From: { } from } when from > DateOnly.MinValue => $"since {UkText.Day(from)}",
        { OpenEnd: true } => "until now",
        { From: { } from, To: { } to } when from > DateOnly.MinValue => UkText.Period(from, to),
        { To: { } to } => $"until {UkText.Day(to)}",
        _ => "not dated",
    };

    /// <summary>True when it says that something was so and nobody has taken it back or judged otherwise.</summary>
    public bool Stands => Statement is { Retracted: false, Said: { Negative: false, Status: not AssertionStatus.Discounted } };

    /// <summary>What must be known of it beside its grade; null for nothing.</summary>
    public string? Mark => Statement switch
    {
        { Retracted: true } => "retracted",
        { Said.Status: AssertionStatus.Discounted } => "discounted",
        { Said.Negative: true } => "denied",
        { Said.Status: AssertionStatus.Corroborated } => "corroborated",
        _ => null,
    };
}
