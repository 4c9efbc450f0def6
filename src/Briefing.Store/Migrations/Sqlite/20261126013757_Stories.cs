using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Briefing.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Stories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "other_article_id", table: "flags", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<long>(name: "origin_id", table: "articles", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<long>(name: "story_id", table: "articles", type: "INTEGER", nullable: true);

            migrationBuilder.CreateTable(
                name: "article_digests",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: false),
                    keys = table.Column<byte[]>(type: "BLOB", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_digests", x => x.article_id);
                    table.ForeignKey(
                        name: "FK_article_digests_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "article_keys",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: false),
                    article_id = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_article_keys",
                        x => new
                        {
                            x.key,
                            x.place,
                            x.article_id,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "article_links",
                columns: table => new
                {
                    first_id = table.Column<long>(type: "INTEGER", nullable: false),
                    second_id = table.Column<long>(type: "INTEGER", nullable: false),
                    is_one_story = table.Column<bool>(type: "INTEGER", nullable: false),
                    relay_id = table.Column<long>(type: "INTEGER", nullable: true),
                    containment = table.Column<double>(type: "REAL", nullable: true),
                    restated = table.Column<int>(type: "INTEGER", nullable: false),
                    conflicts = table.Column<int>(type: "INTEGER", nullable: false),
                    drifts = table.Column<int>(type: "INTEGER", nullable: false),
                    origin_kind = table.Column<string>(type: "TEXT", nullable: true),
                    origin_name = table.Column<string>(type: "TEXT", nullable: true),
                    first_origin_spans = table.Column<string>(type: "TEXT", nullable: false),
                    second_origin_spans = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_links", x => new { x.first_id, x.second_id });
                    table.ForeignKey(
                        name: "FK_article_links_articles_first_id",
                        column: x => x.first_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_article_links_articles_second_id",
                        column: x => x.second_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "stories",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    sort_at = table.Column<long>(type: "INTEGER", nullable: false),
                    articles = table.Column<int>(type: "INTEGER", nullable: false),
                    origins = table.Column<int>(type: "INTEGER", nullable: false),
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stories", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "claim_drifts",
                columns: table => new
                {
                    first_id = table.Column<long>(type: "INTEGER", nullable: false),
                    second_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    first_is_relay = table.Column<bool>(type: "INTEGER", nullable: false),
                    upstream_claim_id = table.Column<int>(type: "INTEGER", nullable: false),
                    relay_claim_id = table.Column<int>(type: "INTEGER", nullable: false),
                    upstream_spans = table.Column<string>(type: "TEXT", nullable: false),
                    relay_spans = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_claim_drifts",
                        x => new
                        {
                            x.first_id,
                            x.second_id,
                            x.position,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_claim_drifts_article_links_first_id_second_id",
                        columns: x => new { x.first_id, x.second_id },
                        principalTable: "article_links",
                        principalColumns: new[] { "first_id", "second_id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "claim_links",
                columns: table => new
                {
                    first_id = table.Column<long>(type: "INTEGER", nullable: false),
                    second_id = table.Column<long>(type: "INTEGER", nullable: false),
                    first_claim_id = table.Column<int>(type: "INTEGER", nullable: false),
                    second_claim_id = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    conflict = table.Column<string>(type: "TEXT", nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    first_spans = table.Column<string>(type: "TEXT", nullable: false),
                    second_spans = table.Column<string>(type: "TEXT", nullable: false),
                    origin_kind = table.Column<string>(type: "TEXT", nullable: true),
                    origin_name = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_claim_links",
                        x => new
                        {
                            x.first_id,
                            x.second_id,
                            x.first_claim_id,
                            x.second_claim_id,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_claim_links_article_links_first_id_second_id",
                        columns: x => new { x.first_id, x.second_id },
                        principalTable: "article_links",
                        principalColumns: new[] { "first_id", "second_id" },
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_flags_other_article_id",
                table: "flags",
                column: "other_article_id",
                filter: "other_article_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_articles_story_id_sort_at_id",
                table: "articles",
                columns: new[] { "story_id", "sort_at", "id" },
                filter: "story_id IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_article_links_second_id",
                table: "article_links",
                column: "second_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_stories_sort_at_id",
                table: "stories",
                columns: new[] { "sort_at", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "article_digests");

            migrationBuilder.DropTable(name: "article_keys");

            migrationBuilder.DropTable(name: "claim_drifts");

            migrationBuilder.DropTable(name: "claim_links");

            migrationBuilder.DropTable(name: "stories");

            migrationBuilder.DropTable(name: "article_links");

            migrationBuilder.DropIndex(name: "IX_flags_other_article_id", table: "flags");

            migrationBuilder.DropIndex(name: "IX_articles_story_id_sort_at_id", table: "articles");

            migrationBuilder.DropColumn(name: "other_article_id", table: "flags");

            migrationBuilder.DropColumn(name: "origin_id", table: "articles");

            migrationBuilder.DropColumn(name: "story_id", table: "articles");
        }
    }
}
