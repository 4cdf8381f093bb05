using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Queries.AtRisk;
using GraphQL;
using GraphQL.DataLoader;

namespace Cse.Intel.Web.GraphQL.Types;

/// <summary>One thing somebody reported about two records: what a link stands on.</summary>
[Name("Assertion")]
internal sealed class AssertionType(Item item)
{
    /// <summary>The id of the assertion.</summary>
    [Id]
    public string Id => item.Edge.Assertion.ToString();

    /// <summary>What it says.</summary>
    public LinkKind Kind => item.Edge.Kind;

    /// <summary>The id of the record it speaks of.</summary>
    [Id]
    public string From => (item.Edge.Forward ? item.Edge.Source : item.Edge.Target).ToString();

    /// <summary>The id of the record it links to.</summary>
    [Id]
    public string To => (item.Edge.Forward ? item.Edge.Target : item.Edge.Source).ToString();

    /// <summary>The grade that holds: its own where it has one, else its report’s, each axis by itself.</summary>
    public GradeType Grade => new(item.Edge.Grade);

    /// <summary>First day it may have been so; null when not dated.</summary>
    public DateOnly? ObservedFrom => item.Edge.Seen.From is { } from && from > DateOnly.MinValue ? from : null;

    /// <summary>Last day it may have been so; null when not dated or when it goes on.</summary>
    public DateOnly? ObservedTo => item.Edge.Seen.To;

    /// <summary>Whether it goes on as far as is known.</summary>
    public bool OpenEnded => item.Edge.Seen.Open;

    /// <summary>When it was so, in words.</summary>
    public string When => PathSentence.When(item.Edge.Seen);

    /// <summary>Whether it denies: “known not to be”.</summary>
    public bool Negative => item.Edge.Negative;

    /// <summary>reported, corroborated or discounted.</summary>
    public string Status => item.Edge.Status.ToString().ToLowerInvariant();

    /// <summary>What it adds by itself, 0 to 1: source x assessment x kind x age.</summary>
    public double Weight => item.Weight;

    /// <summary>The id of the report it stands on.</summary>
    [Id]
    public string ReportId => item.Edge.Report.ToString();

    /// <summary>The agency of that report, where the caller may see it.</summary>
    public string? Agency => item.Edge.Agency;

    /// <summary>The report itself, as far as the caller may read it; null when they may not.</summary>
    public IDataLoaderResult<RecordType?> Report([FromServices] RecordLoader records) => records.Load(item.Edge.Report);
}

/// <summary>A 3x5x2 grade.</summary>
[Name("Grade")]
internal sealed class GradeType(Grade grade)
{
    /// <summary>Source evaluation: 1, 2 or 3.</summary>
    public string Source => GradeCodes.Code(grade.Source);

    /// <summary>Intelligence assessment: A to E.</summary>
    public string Assessment => GradeCodes.Code(grade.Assessment);

    /// <summary>Handling code: P or C.</summary>
    public string Handling => GradeCodes.Code(grade.Handling);

    /// <summary>The triple, e.g. 2 C P.</summary>
    public string Code => grade.ToString();

    /// <summary>The triple in words.</summary>
    public string Words => grade.InWords;
}
