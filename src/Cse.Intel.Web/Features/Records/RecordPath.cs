using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.Walking;

namespace Cse.Intel.Web.Features.Records;

/// <summary>Where the page of a record is, and what its kind is called on screen.</summary>
public static class RecordPath
{
    /// <summary>The address of a record's page.</summary>
    public static string Of(EntityKind kind, EntityId id) => $"/{Folder(kind)}/{id}";

    /// <summary>The address of the page of somebody or something met on a walk.</summary>
    public static string Of(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Of(subject.Facts.Kind, subject.Id);
    }

    /// <summary>The kind in one or two words, as a tag shows it.</summary>
    public static string Words(EntityKind kind) => kind switch
    {
        EntityKind.Person => "Nominal",
        EntityKind.OnlineAccount => "Online account",
        EntityKind.DisruptionAction => "Disruption action",
        _ => kind.ToString(),
    };

    private static string Folder(EntityKind kind) => kind switch
    {
        EntityKind.Person => "nominals",
        EntityKind.Address => "addresses",
        EntityKind.Vehicle => "vehicles",
        EntityKind.Phone or EntityKind.OnlineAccount => "phones",
        EntityKind.Report => "reports",
        EntityKind.Notice => "notices",
        _ => "records",
    };
}
