using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Queries.Walking;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Queries.Records;

/// <summary>
/// Records as a viewer reads them. Who is a child is judged by what is known now, over all the records of that person:
/// an older revision that thought otherwise, or a second record without a birthday, must not tell what the child's own
/// record keeps back.
/// </summary>
internal static class Readable
{
    /// <summary>True when this viewer may be told of somebody or something met on a link.</summary>
    public static bool IsNamed(Viewer viewer, Subject subject, DateOnly today) =>
        Redaction.Reads(viewer, subject.Facts.Kind, IsChild(subject, today));

    /// <summary>The records with the parts this viewer reads, in the order given; without those they read nothing of.</summary>
    public static async Task<IReadOnlyList<Entity>> ReadAsync(
        IGraphReader reader, IReadOnlyCollection<Entity> records, DateOnly today, CancellationToken cancel)
    {
        var now = new IdentityMap(reader, null);
        await now.TakeAsync([.. records.Where(record => record.Kind == EntityKind.Person).Select(record => record.Id)], cancel);
        return [.. records.Select(record => Redaction.For(reader.Viewer, record, IsOfAChild(record))).OfType<Entity>()];

        bool IsOfAChild(Entity record) => Redaction.IsChild(record.Payload, today)
            || (now.TryGet(record.Id, out var subject) && IsChild(subject, today));
    }

    /// <summary>True for somebody who is, or may be, under 18 on a day, over all the records of that person.</summary>
    public static bool IsChild(Subject subject, DateOnly today) =>
        subject.Facts.Kind == EntityKind.Person && Redaction.IsChild(new Person { Birth = subject.Facts.Birth, Roles = subject.Facts.Roles }, today);
}
