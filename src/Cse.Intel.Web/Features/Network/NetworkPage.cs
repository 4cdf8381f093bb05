using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Features.Records;
using UkText = Cse.Intel.Graph.Domain.Time.UkText;

namespace Cse.Intel.Web.Features.Network;

/// <summary>The network page.</summary>
/// <param name="Form">What was asked.</param>
/// <param name="Chart">The answer.</param>
/// <param name="Today">Today in London.</param>
/// <param name="User">Who is looking.</param>
public sealed record NetworkPage(NetworkForm Form, NetworkChart Chart, DateOnly Today, SignedInUser User)
{
    /// <summary>What the page is called.</summary>
    public string Title => Starts.Count switch
    {
        0 => "Network",
        1 => $"Network round {Starts[0].Label}",
        _ => $"Network round {Starts[0].Label} and {Starts.Count - 1} more",
    };

    /// <summary>The records started from, the one asked for first leading.</summary>
    public IReadOnlyList<ChartNode> Starts => [.. Chart.Nodes.Where(node => node.Level == 0).OrderBy(node => node.Id == Form.From[0] ? 0 : 1)];

    /// <summary>The times looked at.</summary>
    public KnownAt At => Form.At(Today);

    /// <summary>True for whoever may take it away as a file.</summary>
    public bool MayExport => User.May(Capability.Export);

    /// <summary>How many records were hidden.</summary>
    public int Hidden => Form.Hide.Length;

    /// <summary>The kinds of link to choose from.</summary>
    public static IEnumerable<LinkKind> LinkKinds => PoleSchema.Default.LinkKinds;
}

/// <summary>The chart with its tables, on the network page and on the pages of records.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Form">What was asked, for the links that ask on.</param>
/// <param name="At">The times looked at.</param>
/// <param name="InPlace">True where expanding and hiding change this page; elsewhere they lead to the network page.</param>
public sealed record ChartView(NetworkChart Chart, NetworkForm Form, KnownAt At, bool InPlace)
{
    /// <summary>True where the tables stand open: they are the answer, not an extra.</summary>
    public bool IsOpen { get; init; } = InPlace;

    /// <summary>The chart of what is next to a record, on its own page.</summary>
    public static ChartView On(RecordView record, NetworkChart chart)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(chart, new NetworkForm { From = [record.Id.ToString()], AsKnownAt = record.At.AsKnownAt is null ? null : record.At.Query }, record.At, InPlace: false);
    }

    /// <summary>The times looked at, as they stand beside the chart and on its picture.</summary>
    public string AsOf => $"As of {UkText.Day(At.Day)}, {(At.AsKnownAt is { } then ? $"as known at {UkText.DayAndTime(then)}" : "as known now")}";
}
