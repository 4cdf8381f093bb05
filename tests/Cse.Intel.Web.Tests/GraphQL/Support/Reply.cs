using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cse.Intel.Web.Tests.GraphQL.Support;

/// <summary>An answer of the endpoint, read whole.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonNode? Data => Json["data"];

    public bool HasData => Json.AsObject().ContainsKey("data");

    public JsonArray Errors => Json["errors"]?.AsArray() ?? [];

    public string? Code => Errors.Count == 0 ? null : (string?)Errors[0]!["extensions"]!["code"];

    public string? Message => Errors.Count == 0 ? null : (string?)Errors[0]!["message"];

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    public static async Task<Reply> FromAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    public void IsRefusedWith(HttpStatusCode status, string code)
    {
        Assert.True(Status == status && Code == code, $"Expected {(int)status} {code}, got {(int)Status}: {Text[..Math.Min(Text.Length, 400)]}");
        Assert.False(HasData);
    }

    public void IsAnsweredWith(string data)
    {
        Assert.True(Status == HttpStatusCode.OK && Errors.Count == 0, $"Expected an answer, got {(int)Status}: {Text[..Math.Min(Text.Length, 400)]}");
        Assert.Equal(JsonNode.Parse(data)!.ToJsonString(), Data!.ToJsonString());
    }
}
