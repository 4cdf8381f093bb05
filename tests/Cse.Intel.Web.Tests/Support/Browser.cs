using System.Net;
using AngleSharp;
using AngleSharp.Dom;

namespace Cse.Intel.Web.Tests.Support;

/// <summary>A person at a browser: keeps cookies, asks for pages, fills in forms; follows no redirect by itself.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri address)
    {
        _client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml");
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<IDocument> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync(answer);
    }

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    /// <summary>Posts without the form token, as another site would.</summary>
    public Task<HttpResponseMessage> PostBareAsync(string path) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([]));

    /// <summary>Loads a page and sends a form with the token that stands on it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var document = await PageAsync(page);
        var token = document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await _client.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(form));
    }

    /// <summary>Loads a page and sends a file with the token that stands on it.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string page, string action, string field, byte[] file, string name)
    {
        var token = (await PageAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), field, name } };
        return await _client.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password, string purpose = "R3", string detail = "", string returnUrl = "") =>
        SubmitAsync("/sign-in", "/sign-in", ("Name", name), ("Password", password), ("Purpose", purpose), ("PurposeDetail", detail), ("ReturnUrl", returnUrl));

    public void Dispose() => _client.Dispose();
}
