from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="shop_")
    cors_origins: list[str] = ["https://app.example.com"]
    allow_credentials: bool = True

    @property
    def methods(self):
        return ["GET", "POST"]


settings = Settings()
