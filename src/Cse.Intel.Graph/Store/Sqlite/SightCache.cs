using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain.Grading;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>What one viewer sees, judged once per protection and then looked up. Not for two threads at once.</summary>
internal sealed class SightCache(Viewer viewer, Adjacency adjacency)
{
    private const Sight NotJudged = (Sight)(-1);
    private Sight[] _byLabel = [];

    /// <summary>True when a restricted record may be pointed out to the viewer at all.</summary>
    public bool MayBePointed { get; } = viewer.Roles.Any(role => role.IsUnit());

    /// <summary>What the viewer sees of records with this label.</summary>
    public Sight Of(int label)
    {
        if (label >= _byLabel.Length)
            Grow(label);
        var sight = _byLabel[label];
        return sight == NotJudged ? _byLabel[label] = AccessPolicy.Judge(viewer, adjacency.Label(label)) : sight;
    }

    /// <summary>True when the viewer sees a revision: open to them, and its own handling code admits them.</summary>
    public bool Sees(NodeRevision revision)
    {
        var sight = Of(revision.Label);
        return sight.HasFlag(Sight.Open)
            && (sight.HasFlag(Sight.Conditional) || adjacency.Label(revision.Label).Handling == HandlingCode.Permitted);
    }

    /// <summary>True when a revision's audience and restriction admit the viewer, whatever its handling code.</summary>
    public bool Opens(NodeRevision revision) => Of(revision.Label).HasFlag(Sight.Open);

    /// <summary>
    /// True when the viewer sees a link: open to them under its own and its report's protection, and with handling code
    /// C under one of them. A report whose text is conditional may hold an item graded P by itself.
    /// </summary>
    public bool SeesLink(int linkLabel, int reportLabel, HandlingCode handling)
    {
        var own = Of(linkLabel);
        var report = Of(reportLabel);
        return own.HasFlag(Sight.Open) && report.HasFlag(Sight.Open)
            && (handling == HandlingCode.Permitted || (own | report).HasFlag(Sight.Conditional));
    }

    private void Grow(int label)
    {
        var grown = new Sight[Math.Max(label + 1, adjacency.LabelCount + 1)];
        Array.Fill(grown, NotJudged);
        _byLabel.CopyTo(grown, 0);
        _byLabel = grown;
    }
}
