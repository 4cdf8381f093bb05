using System.Security.Cryptography;
using System.Text;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Store.Json;

namespace Cse.Intel.Graph.Commands;

/// <summary>
/// Keys of change sets that revise a record. What is written is part of the key: two different changes made to the same
/// version must meet as a conflict, and never as a repetition that is quietly dropped.
/// </summary>
internal static class RevisionKey
{
    public static string Of(string command, string author, EntityId record, int version, EntityPayload payload)
    {
        var content = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PayloadJson.Write(payload))));
        return $"{command}:{author}:{record}:{version}:{content}";
    }
}
