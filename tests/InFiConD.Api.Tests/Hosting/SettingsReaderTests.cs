using System.Net;
using InFiConD.Api.Configuration;
using InFiConD.Api.Hosting;
using InFiConD.Inference.Training;
using Microsoft.Extensions.Configuration;

namespace InFiConD.Api.Tests.Hosting;

public class SettingsReaderTests
{
    [Fact]
    public void Nothing_set_means_a_laptop_on_loopback_with_the_demo()
    {
        var settings = Read();

        settings.Role.ShouldBe(Role.All);
        settings.Port.ShouldBe(5080);
        settings.Bind.ShouldBe(IPAddress.Loopback);
        settings.Postgres.ShouldBeNull();
        settings.Demo.ShouldBeTrue();
        settings.Threads.ShouldBe(Environment.ProcessorCount);
        settings.Solver.ShouldBe(SolverChoice.Cpu);
        Path.IsPathRooted(settings.StatePath).ShouldBeTrue();
        settings.ImportRoots.ShouldBeEmpty();
    }

    [Fact]
    public void A_worker_takes_a_free_port_so_that_it_can_run_beside_the_app()
    {
        var settings = Read(("role", "worker"));

        settings.Port.ShouldBe(0);
        settings.RunsJobs.ShouldBeTrue();
        settings.ServesPeople.ShouldBeFalse();
    }

    [Fact]
    public void Every_value_that_is_set_is_used()
    {
        var root = Path.GetTempPath().TrimEnd('/');
        var settings = Read(
            ("INFICOND_PORT", "0"), ("INFICOND_BIND", "0.0.0.0"), ("INFICOND_STATE", "relative"), ("INFICOND_POSTGRES", "Host=db"),
            ("INFICOND_TOKEN", "a-token-of-some-length"), ("INFICOND_IMPORT_ROOTS", $"{root}:/"), ("INFICOND_DEMO", "off"),
            ("INFICOND_BLOBS", root), ("INFICOND_THREADS", "3"), ("INFICOND_SOLVER", "auto"), ("INFICOND_MAX_UPLOAD_MB", "10"), ("INFICOND_PG_BIN", "npm"),
            ("INFICOND_PUBLIC_URL", "https://models.example.org/inficond/"));

        settings.Port.ShouldBe(0);
        settings.Bind.ShouldBe(IPAddress.Any);
        settings.StatePath.ShouldBe(Path.GetFullPath("relative"));
        settings.Postgres.ShouldBe("Host=db");
        settings.Token.ShouldBe("a-token-of-some-length");
        settings.ImportRoots.ShouldBe([root, "/"]);
        settings.Demo.ShouldBeFalse();
        settings.Blobs.ShouldBe(root);
        settings.Threads.ShouldBe(3);
        settings.Solver.ShouldBe(SolverChoice.Auto);
        settings.MaxUploadBytes.ShouldBe(10 * 1024 * 1024);
        settings.PgBin.ShouldBe("npm");
        settings.PublicUrl.ShouldBe(new Uri("https://models.example.org/inficond/"));
    }

    [Theory]
    [InlineData("INFICOND_PUBLIC_URL", "models.example.org")]
    [InlineData("INFICOND_PUBLIC_URL", "ftp://models.example.org/")]
    [InlineData("INFICOND_PUBLIC_URL", "https://me:secret@models.example.org/")]
    [InlineData("INFICOND_PUBLIC_URL", "https://models.example.org/?token=x")]
    [InlineData("INFICOND_PUBLIC_URL", "https://models.example.org/a%20b/")]
    [InlineData("INFICOND_PUBLIC_URL", "https://models.example.org/api/")]
    [InlineData("INFICOND_PORT", "65536")]
    [InlineData("INFICOND_PORT", "http")]
    [InlineData("INFICOND_BIND", "example.org")]
    [InlineData("INFICOND_TOKEN", "short")]
    [InlineData("INFICOND_TOKEN", "long enough but with spaces in it")]
    [InlineData("INFICOND_IMPORT_ROOTS", "/no/such/folder")]
    [InlineData("INFICOND_DEMO", "maybe")]
    [InlineData("INFICOND_BLOBS", "gs://bucket/prefix")]
    [InlineData("INFICOND_BLOBS", "s3:///prefix")]
    [InlineData("INFICOND_BLOBS", "s3://key:secret@bucket")]
    [InlineData("INFICOND_BLOBS", "s3://bucket?endpoint=elsewhere")]
    [InlineData("INFICOND_BLOBS", "s3://bucket?zone=1")]
    [InlineData("INFICOND_BLOB_CACHE_MB", "0")]
    [InlineData("INFICOND_THREADS", "0")]
    [InlineData("INFICOND_SOLVER", "gpu")]
    [InlineData("INFICOND_MAX_UPLOAD_MB", "-1")]
    [InlineData("INFICOND_PROT", "5080")]
    [InlineData("role", "boss")]
    public void A_bad_value_is_refused_by_its_name(string key, string value)
    {
        var refusal = Should.Throw<StartRefusedException>(() => Read((key, value)));

        refusal.Message.ShouldContain(key);
    }

    [Theory]
    [InlineData("s3://bucket", "bucket", "", null, null)]
    [InlineData("s3://my-bucket/a/b/?region=eu-central-1", "my-bucket", "a/b/", null, "eu-central-1")]
    [InlineData("s3://bucket/x?endpoint=http://minio:9000&region=r", "bucket", "x/", "http://minio:9000/", "r")]
    public void A_bucket_is_read_with_prefix_endpoint_and_region(string text, string bucket, string prefix, string? endpoint, string? region)
    {
        var settings = Read(("INFICOND_BLOBS", text));

        settings.BlobBucket.ShouldBe(new S3Address(bucket, prefix, endpoint is null ? null : new Uri(endpoint), region));
        settings.Blobs.ShouldBeNull();
    }

    private static Settings Read(params (string Key, string Value)[] values) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value)).Build());
}
