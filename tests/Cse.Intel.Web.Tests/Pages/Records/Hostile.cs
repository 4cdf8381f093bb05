using System.Text.Json;
using Cse.Intel.TestSupport;

namespace Cse.Intel.Web.Tests.Pages.Records;

/// <summary>Strings that have broken other people's programs.</summary>
internal static class Hostile
{
    public static bool TryRead(string file, out IReadOnlyList<string> strings)
    {
        strings = [];
        if (!SharedData.TryGet(Path.Combine("hostile", file), out var path))
            return false;
        var json = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
        strings = json.ValueKind == JsonValueKind.Array
            ? [.. json.EnumerateArray().Select(text => text.GetString()!).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()]
            : [.. json.GetProperty("payloads").EnumerateArray().Select(row => row.GetProperty("payload").GetString()!).Distinct()];
        return true;
    }
}
