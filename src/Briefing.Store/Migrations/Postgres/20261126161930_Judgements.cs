using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Briefing.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Judgements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "judgements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    target_kind = table.Column<string>(type: "text", nullable: false),
                    target_revision = table.Column<int>(type: "integer", nullable: false),
                    target_reading = table.Column<int>(type: "integer", nullable: false),
                    target_start = table.Column<int>(type: "integer", nullable: true),
                    target_end = table.Column<int>(type: "integer", nullable: true),
                    target_exact = table.Column<string>(type: "text", nullable: true),
                    target_prefix = table.Column<string>(type: "text", nullable: true),
                    target_suffix = table.Column<string>(type: "text", nullable: true),
                    target_text_hash = table.Column<string>(type: "text", nullable: true),
                    target_element_id = table.Column<int>(type: "integer", nullable: true),
                    target_name = table.Column<string>(type: "text", nullable: true),
                    standing = table.Column<string>(type: "text", nullable: false),
                    anchor_version = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_judgements", x => x.id);
                    table.ForeignKey(
                        name: "FK_judgements_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_judgements_accounts_owner_id",
                        column: x => x.owner_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                    table.ForeignKey(
                        name: "FK_judgements_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "source_grades",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    grade = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_grades", x => new { x.name, x.number });
                    table.ForeignKey(
                        name: "FK_source_grades_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_judgements_account_id", table: "judgements", column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_judgements_article_id_kind",
                table: "judgements",
                columns: new[] { "article_id", "kind" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_judgements_kind_target_name",
                table: "judgements",
                columns: new[] { "kind", "target_name" }
            );

            migrationBuilder.CreateIndex(name: "IX_judgements_owner_id", table: "judgements", column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_source_grades_account_id",
                table: "source_grades",
                column: "account_id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "judgements");

            migrationBuilder.DropTable(name: "source_grades");
        }
    }
}
