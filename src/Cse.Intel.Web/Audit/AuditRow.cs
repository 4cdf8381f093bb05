using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cse.Intel.Web.Audit;

/// <summary>One row of the trail: an intent or the outcome of one. Rows are never changed or removed.</summary>
/// <param name="Id">1, 2, 3 … without a gap.</param>
/// <param name="At">When, in UTC, to the millisecond.</param>
/// <param name="Step"><c>intent</c>, or <c>done</c>, <c>refused</c>, <c>failed</c>.</param>
/// <param name="IntentId">The intent that an outcome belongs to; null for an intent.</param>
/// <param name="Who">Who acted.</param>
/// <param name="Role">In which role.</param>
/// <param name="Purpose">Why.</param>
/// <param name="What">The operation.</param>
/// <param name="Subjects">Ids of the records concerned, separated by a space.</param>
/// <param name="Query">The question asked.</param>
/// <param name="ResultCount">How many results an outcome had, where that is known.</param>
/// <param name="RequestId">The request.</param>
public sealed record AuditRow(
    long Id, string At, string Step, long? IntentId, string Who, string Role, string Purpose, string What,
    string Subjects, string Query, int? ResultCount, string RequestId)
{
    /// <summary>The hash before the first row.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>
    /// SHA-256 over the hash before and the content, hexadecimal. The content is written as JSON, so that no two rows
    /// with different fields read alike.
    /// </summary>
    public string HashAfter(string previous) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previous + JsonSerializer.Serialize(this))));
}
