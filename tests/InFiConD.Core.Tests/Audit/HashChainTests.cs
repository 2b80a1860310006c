using System.Security.Cryptography;
using System.Text.Json;
using InFiConD.Core.Audit;

namespace InFiConD.Core.Tests.Audit;

public class HashChainTests
{
    [Fact]
    public void A_chain_that_nobody_touched_is_valid()
    {
        HashChain.Verify(Chain(5)).ShouldBe(new ChainVerdict(true, 5, null, null));
        HashChain.Verify([]).Valid.ShouldBeTrue();
    }

    [Fact]
    public void The_hash_is_the_sha256_of_the_canonical_json()
    {
        var covered = """{"actor":"ada","at":"2026-01-02T03:04:05.678901Z","causation":"why","correlation":"c","data":{"n":1,"w":0.5},"previous":"00","stream":"s","type":"t","version":1}"""u8;
        HashChain.Next(Content(1), "00").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(covered)));
    }

    [Fact]
    public void Every_kind_of_tampering_is_found_where_it_happened()
    {
        var chain = Chain(6);
        Broken(chain.Select((e, i) => i == 2 ? e with { Content = e.Content with { Actor = "eve" } } : e), 3);
        Broken(chain.Select((e, i) => i == 3 ? e with { Content = e.Content with { Data = Json("""{"n":4,"w":0.7}""") } } : e), 4);
        Broken(chain.Select((e, i) => i == 1 ? e with { Content = e.Content with { At = "2026-01-02T03:04:05.678902Z" } } : e), 2);
        Broken(chain.Where((_, i) => i != 2), 4);
        Broken([chain[0], chain[2], chain[1]], 3);
        Broken(chain.Skip(1), 2);

        // Rewriting one event and its own hash shows at the next one.
        var forged = chain[1].Content with { Actor = "eve" };
        Broken(chain.Select((e, i) => i == 1 ? new ChainedEvent(forged, e.Previous, HashChain.Next(forged, e.Previous)) : e), 3);
    }

    private static void Broken(IEnumerable<ChainedEvent> events, long at)
    {
        var verdict = HashChain.Verify(events);
        verdict.Valid.ShouldBeFalse();
        verdict.FirstBroken.ShouldBe(at);
        verdict.Reason.ShouldNotBeNullOrEmpty();
    }

    private static List<ChainedEvent> Chain(int count)
    {
        var (chain, previous) = (new List<ChainedEvent>(), HashChain.Genesis);
        for (var version = 1; version <= count; version++)
        {
            var content = Content(version);
            var hash = HashChain.Next(content, previous);
            chain.Add(new ChainedEvent(content, previous, hash));
            previous = hash;
        }

        return chain;
    }

    private static ChainedContent Content(int version) =>
        new("s", version, "t", Json($$"""{"w": 0.50, "n": {{version}} }"""), "ada", "2026-01-02T03:04:05.678901Z", "c", "why");

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
